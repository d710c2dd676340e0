"""What can go wrong, each kind with its own sentence for the reader. Anything else that is raised is a defect."""

from __future__ import annotations

from summarise.wording import Message, message


class BriefdeskError(Exception):
    """A failure the user can understand and act on; its message says what and why in one sentence."""

    key = "errors.unforeseen"

    def __init__(self, **values: object) -> None:
        self.message: Message = message(self.key, **values)
        super().__init__(self.message.say())

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message.values)


def _rebuild(kind: type[BriefdeskError], values: tuple[tuple[str, str | int], ...]) -> BriefdeskError:
    return kind(**dict(values))


class CannotOpen(BriefdeskError):
    """The file could not be read from the disk. Values: name."""

    key = "errors.cannot_open"


class Device(CannotOpen):
    """The path is that of a device or a pipe. Values: name."""

    key = "errors.device"


class NotThere(CannotOpen):
    """There is nothing of that name. Values: name."""

    key = "errors.not_there"


class NotReadable(CannotOpen):
    """The user may not read the file. Values: name."""

    key = "errors.not_readable"


class Folder(CannotOpen):
    """The path is a folder's. Values: name."""

    key = "errors.folder"


class UnknownFormat(BriefdeskError):
    """The file is of no kind that Briefdesk reads. Values: name."""

    key = "errors.unknown_format"


class OldWord(UnknownFormat):
    """The file is a Word document of the kind before 2007. Values: name."""

    key = "errors.old_word"


class NoSource(UnknownFormat):
    """The file is a brief, whose words are its sources'. Values: name."""

    key = "errors.no_source"


class Damaged(BriefdeskError):
    """The file's own structure is broken beyond reading. Values: name."""

    key = "errors.damaged"


class Locked(BriefdeskError):
    """The file is protected with a password. Values: name."""

    key = "errors.locked"


class Sealed(Locked):
    """The file is protected with a password, in a format of which none is opened with one. Values: name."""

    key = "errors.sealed"


class WrongPassword(BriefdeskError):
    """The given password does not open the file. Values: name."""

    key = "errors.wrong_password"


class TooLarge(BriefdeskError):
    """The file goes beyond a bound on hostile or unworkable input.

    Values: name, limit, and what it is a limit of: megabytes, unpacked, memory (all in MB), parts or pages.
    """

    key = "errors.too_large"

    def __init__(self, *, of: str = "megabytes", **values: object) -> None:
        self.key = f"{self.key}.{of}"
        super().__init__(of=of, **values)


class TooSlow(BriefdeskError):
    """Reading made no progress and was stopped. Values: name."""

    key = "errors.too_slow"


class Stopped(BriefdeskError):
    """Reading was stopped by the user before there was a page to use. Values: name."""

    key = "errors.stopped"


class Scanned(BriefdeskError):
    """The document holds pictures of pages and no text. Values: name."""

    key = "errors.scanned"


class NoText(BriefdeskError):
    """The document holds no text at all. Values: name."""

    key = "errors.no_text"


class Empty(NoText):
    """The file holds not a single byte. Values: name."""

    key = "errors.empty"


class NotUnderstood(BriefdeskError):
    """A length that is neither words, sentences, percent nor minutes. Values: text."""

    key = "errors.length"


class UnknownChoice(BriefdeskError):
    """A name that is not one of a known list. Values: what, name, known."""

    key = "errors.unknown_choice"


class CannotWrite(BriefdeskError):
    """The disk did not take the target; nothing was changed. Values: name."""

    key = "errors.cannot_write"


class NoFolder(CannotWrite):
    """The folder that was to hold the target is not there. Values: name."""

    key = "errors.no_folder"


class NameTooLong(CannotWrite):
    """The target's name is longer than the disk takes. Values: name."""

    key = "errors.name_too_long"


class CannotPrint(BriefdeskError):
    """The printer could not begin, or gave up."""

    key = "errors.cannot_print"


class NoSuchPage(BriefdeskError):
    """None of the pages asked for is there."""

    key = "errors.no_such_page"


class TargetOpen(BriefdeskError):
    """The target is open in another program. Values: name."""

    key = "errors.target_open"


class NoPermission(BriefdeskError):
    """The folder may not be written to. Values: folder."""

    key = "errors.no_permission"


class DiskFull(BriefdeskError):
    """There is no space left for the target. Values: name, megabytes."""

    key = "errors.disk_full"


class ChangedElsewhere(BriefdeskError):
    """The brief's file was changed by someone else since it was read. Values: name."""

    key = "errors.changed_elsewhere"


class NewerBrief(BriefdeskError):
    """The .brief file was made by a newer Briefdesk. Values: name."""

    key = "errors.newer_brief"


def unopened(error: Exception, name: str) -> CannotOpen:
    """Return what the reader is told of a file that the system would not open."""
    if isinstance(error, FileNotFoundError):
        return NotThere(name=name)
    return NotReadable(name=name) if isinstance(error, PermissionError) else CannotOpen(name=name)

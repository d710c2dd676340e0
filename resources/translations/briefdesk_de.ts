<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Length and method</source>
        <translation>Länge und Verfahren</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>In the sources</source>
        <translation>In den Quellen</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Write in a field</source>
        <translation>In ein Feld schreiben</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>Umformulieren</translation>
    </message>
    <message>
        <source>Remove point</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <source>Choose key points again</source>
        <translation>Kernpunkte neu auswählen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Move point</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The brief is being printed.</source>
        <translation>Der Vermerk wird gedruckt.</translation>
    </message>
    <message>
        <source>You can go on meanwhile; what you decide now is not printed.</source>
        <translation>Sie können inzwischen weiterarbeiten; was Sie jetzt entscheiden, wird nicht mitgedruckt.</translation>
    </message>
    <message>
        <source>The brief is being exported to {kind}.</source>
        <translation>Der Vermerk wird als {kind} exportiert.</translation>
    </message>
    <message>
        <source>You can go on meanwhile; what you decide now is not in this file.</source>
        <translation>Sie können inzwischen weiterarbeiten; was Sie jetzt entscheiden, steht nicht in dieser Datei.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation>„{name}“ liegt in „{folder}“.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>{names} was empty and has been left out.</source>
        <translation>{names} war leer und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{names} were empty and have been left out.</source>
        <translation>{names} waren leer und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Exported to {kind}.</source>
        <translation>Als {kind} exportiert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation>Nicht gedruckt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Anderer Name&#xa0;…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderer Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Not exported: the file is open in Word.</source>
        <translation>Nicht exportiert: Die Datei ist in Word geöffnet.</translation>
    </message>
    <message>
        <source>“{name}” cannot be replaced while Word has it open. Close it there and try again, or choose another name. Your brief is unchanged.</source>
        <translation>„{name}“ kann nicht ersetzt werden, solange Word die Datei geöffnet hat. Schließen Sie sie dort und versuchen Sie es erneut, oder wählen Sie einen anderen Namen. Ihr Vermerk ist unverändert.</translation>
    </message>
    <message>
        <source>Not exported: you may not write to “{folder}”.</source>
        <translation>Nicht exportiert: Sie dürfen nicht in „{folder}“ schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Not exported: the disk is full.</source>
        <translation>Nicht exportiert: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free {megabytes} MB for “{name}” and try again.</source>
        <translation>Machen Sie {megabytes} MB für „{name}“ frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Not exported: your Word template cannot be used.</source>
        <translation>Nicht exportiert: Ihre Word-Vorlage lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Export without it</source>
        <translation>Ohne sie exportieren</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Eine andere&#xa0;…</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
    <message>
        <source>This was made from no sentence.</source>
        <translation>Dahinter steht kein Satz.</translation>
    </message>
    <message>
        <source>This cannot be reworded.</source>
        <translation>Das lässt sich nicht umformulieren.</translation>
    </message>
    <message>
        <source>This cannot be removed.</source>
        <translation>Das lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>This cannot be moved that way.</source>
        <translation>Das lässt sich nicht dorthin verschieben.</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Satz verschieben</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>&amp;Vermerk</translation>
    </message>
    <message>
        <source>&amp;Export to Word…</source>
        <translation>Als &amp;Word exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Write the brief as .docx</source>
        <translation>Den Vermerk als .docx schreiben</translation>
    </message>
    <message>
        <source>Sending: Export to Word</source>
        <translation>Weitergeben: Als Word exportieren</translation>
    </message>
    <message>
        <source>E&amp;xport as…</source>
        <translation>Exportieren &amp;als&#xa0;…</translation>
    </message>
    <message>
        <source>Write the brief as Word, PDF, Markdown, a web page or text</source>
        <translation>Den Vermerk als Word, PDF, Markdown, Webseite oder Text schreiben</translation>
    </message>
    <message>
        <source>Sending: Export as</source>
        <translation>Weitergeben: Exportieren als</translation>
    </message>
    <message>
        <source>Open the exported &amp;file</source>
        <translation>Exportierte &amp;Datei öffnen</translation>
    </message>
    <message>
        <source>Open the exported file in its own program</source>
        <translation>Die exportierte Datei in ihrem eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Sho&amp;w the exported file in its folder</source>
        <translation>Exportierte Datei im O&amp;rdner zeigen</translation>
    </message>
    <message>
        <source>Show where the exported file is</source>
        <translation>Zeigen, wo die exportierte Datei liegt</translation>
    </message>
    <message>
        <source>&amp;One-page brief</source>
        <translation>&amp;Kurzvorlage</translation>
    </message>
    <message>
        <source>Lay the brief out on one page</source>
        <translation>Den Vermerk auf einer Seite anordnen</translation>
    </message>
    <message>
        <source>&amp;Information paper</source>
        <translation>&amp;Informationsvermerk</translation>
    </message>
    <message>
        <source>Lay the brief out as an information paper</source>
        <translation>Den Vermerk als Informationsvermerk anordnen</translation>
    </message>
    <message>
        <source>&amp;Submission</source>
        <translation>&amp;Entscheidungsvorlage</translation>
    </message>
    <message>
        <source>Lay the brief out as a submission</source>
        <translation>Den Vermerk als Entscheidungsvorlage anordnen</translation>
    </message>
    <message>
        <source>Press &amp;digest</source>
        <translation>&amp;Pressespiegel</translation>
    </message>
    <message>
        <source>Lay the brief out as a press digest</source>
        <translation>Den Vermerk als Pressespiegel anordnen</translation>
    </message>
    <message>
        <source>Language of the brief…</source>
        <translation>Sprache des Ver&amp;merks&#xa0;…</translation>
    </message>
    <message>
        <source>Say which language the headings, dates and notes of the brief are in</source>
        <translation>Sagen, in welcher Sprache Überschriften, Daten und Belege des Vermerks stehen</translation>
    </message>
    <message>
        <source>&amp;Reword</source>
        <translation>&amp;Umformulieren</translation>
    </message>
    <message>
        <source>Put it in your own words</source>
        <translation>Mit eigenen Worten sagen</translation>
    </message>
    <message>
        <source>On the page: Reword</source>
        <translation>Auf der Seite: Umformulieren</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Put the point or sentence before its neighbour</source>
        <translation>Den Punkt oder Satz vor den vorigen stellen</translation>
    </message>
    <message>
        <source>On the page: Move up, down</source>
        <translation>Auf der Seite: Nach oben, nach unten</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Put the point or sentence after its neighbour</source>
        <translation>Den Punkt oder Satz hinter den nächsten stellen</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Take the point off the page</source>
        <translation>Den Punkt von der Seite nehmen</translation>
    </message>
    <message>
        <source>On the page: Remove</source>
        <translation>Auf der Seite: Entfernen</translation>
    </message>
    <message>
        <source>&amp;Key points chosen for you again</source>
        <translation>Kernpunkte wieder auswäh&amp;len lassen</translation>
    </message>
    <message>
        <source>Give the key points back to Briefdesk</source>
        <translation>Die Kernpunkte wieder Briefdesk überlassen</translation>
    </message>
    <message>
        <source>&amp;To its sentence</source>
        <translation>&amp;Zu seinem Satz</translation>
    </message>
    <message>
        <source>Go to where it stands in the text</source>
        <translation>Dorthin gehen, wo es im Text steht</translation>
    </message>
    <message>
        <source>On the page: To its sentence</source>
        <translation>Auf der Seite: Zu seinem Satz</translation>
    </message>
    <message>
        <source>To its &amp;place on the page</source>
        <translation>Zu seinem Platz auf der &amp;Seite</translation>
    </message>
    <message>
        <source>Go to where the sentence stands on the page</source>
        <translation>Dorthin gehen, wo der Satz auf der Seite steht</translation>
    </message>
    <message>
        <source>In the text: To its place on the page</source>
        <translation>Im Text: Zu seinem Platz auf der Seite</translation>
    </message>
    <message>
        <source>&amp;Back to the text</source>
        <translation>Zurü&amp;ck zum Text</translation>
    </message>
    <message>
        <source>Go back to the text</source>
        <translation>Zurück zum Text gehen</translation>
    </message>
    <message>
        <source>On the page: Back</source>
        <translation>Auf der Seite: Zurück</translation>
    </message>
    <message>
        <source>Fit to one pa&amp;ge</source>
        <translation>Auf ei&amp;ne Seite kürzen</translation>
    </message>
    <message>
        <source>Shorten the summary until the brief fits one page</source>
        <translation>Die Zusammenfassung kürzen, bis der Vermerk auf eine Seite passt</translation>
    </message>
    <message>
        <source>&amp;Annex of extracts</source>
        <translation>Anla&amp;ge mit Auszügen</translation>
    </message>
    <message>
        <source>Add the paragraphs that are cited, word for word</source>
        <translation>Die belegten Absätze im Wortlaut anfügen</translation>
    </message>
    <message>
        <source>&amp;Coverage strip</source>
        <translation>A&amp;bdeckungsstreifen</translation>
    </message>
    <message>
        <source>Show where in the sources the chosen sentences stand</source>
        <translation>Zeigen, wo in den Quellen die ausgewählten Sätze stehen</translation>
    </message>
    <message>
        <source>Peop&amp;le and organisations</source>
        <translation>Personen und Organisationen</translation>
    </message>
    <message>
        <source>List who is named, and what is said of each</source>
        <translation>Auflisten, wer genannt wird und was gesagt wird</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>Zeitlic&amp;her Ablauf</translation>
    </message>
    <message>
        <source>List dated events in order of time</source>
        <translation>Datierte Ereignisse in ihrer Folge auflisten</translation>
    </message>
    <message>
        <source>&amp;Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Add what people are quoted as saying</source>
        <translation>Anfügen, was wörtlich zitiert wird</translation>
    </message>
    <message>
        <source>Notes in t&amp;he text</source>
        <translation>Belege im Te&amp;xt</translation>
    </message>
    <message>
        <source>Put the notes in brackets behind the sentences instead of at the foot</source>
        <translation>Die Belege in Klammern hinter die Sätze setzen statt an den Fuß der Seite</translation>
    </message>
    <message>
        <source>&amp;Your Word template…</source>
        <translation>Ihre Word-&amp;Vorlage&#xa0;…</translation>
    </message>
    <message>
        <source>Export to Word on your own paper, or in Briefdesk’s own look again</source>
        <translation>Auf Ihrem eigenen Briefbogen exportieren oder wieder im Aussehen von Briefdesk</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Everywhere: Undo</source>
        <translation>Überall: Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Bring back what was undone</source>
        <translation>Das Zurückgenommene wiederherstellen</translation>
    </message>
    <message>
        <source>Everywhere: Redo</source>
        <translation>Überall: Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy sentence</source>
        <translation>Satz &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the current sentence with its citation</source>
        <translation>Den aktuellen Satz mit seinem Beleg kopieren</translation>
    </message>
    <message>
        <source>In the text: Copy the sentence</source>
        <translation>Im Text: Satz kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;brief</source>
        <translation>&amp;Vermerk kopieren</translation>
    </message>
    <message>
        <source>Copy the whole brief</source>
        <translation>Den ganzen Vermerk kopieren</translation>
    </message>
    <message>
        <source>Sending: Copy the brief</source>
        <translation>Weitergeben: Vermerk kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste text</source>
        <translation>Text &amp;einfügen</translation>
    </message>
    <message>
        <source>Add what has been copied as a source</source>
        <translation>Das Kopierte als Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Everywhere: Paste a text</source>
        <translation>Überall: Text einfügen</translation>
    </message>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>Im Text &amp;suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Look for words in the text</source>
        <translation>Wörter im Text suchen</translation>
    </message>
    <message>
        <source>In the text: Find in the text</source>
        <translation>Im Text: Im Text suchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Look, keys, and what briefs begin with</source>
        <translation>Aussehen, Tasten und womit Vermerke beginnen</translation>
    </message>
    <message>
        <source>Everywhere: Settings</source>
        <translation>Überall: Einstellungen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Recent briefs:</source>
        <translation>Letzte Vermerke:</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Gedruckt.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>This brief was not saved when Briefdesk last closed.</source>
        <translation>Dieser Vermerk war nicht gespeichert, als Briefdesk zuletzt geschlossen wurde.</translation>
    </message>
    <message>
        <source>Here it is, as of {time}.</source>
        <translation>Hier ist er, Stand {time}.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>“{name}” had been renamed, moved or deleted.</source>
        <translation>„{name}“ war umbenannt, verschoben oder gelöscht worden.</translation>
    </message>
    <message>
        <source>The brief was saved anew under the old name.</source>
        <translation>Der Vermerk wurde unter dem alten Namen neu gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: “{name}” was changed by someone else.</source>
        <translation>Nicht gespeichert: „{name}“ wurde von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Unter anderem Namen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Replace theirs</source>
        <translation>Fremde Fassung ersetzen</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was.</source>
        <translation>„{name}“ ist nicht mehr dort, wo es war.</translation>
    </message>
    <message>
        <source>The brief keeps its text.</source>
        <translation>Der Vermerk behält seinen Text.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>“{name}” has changed since it was read.</source>
        <translation>„{name}“ hat sich geändert, seit es gelesen wurde.</translation>
    </message>
    <message>
        <source>Also gone or changed: {names}.</source>
        <translation>Auch verschwunden oder geändert: {names}.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New brief</source>
        <translation>&amp;Neuer Vermerk</translation>
    </message>
    <message>
        <source>Begin another brief in its own window</source>
        <translation>Einen weiteren Vermerk in eigenem Fenster beginnen</translation>
    </message>
    <message>
        <source>Everywhere: New brief</source>
        <translation>Überall: Neuer Vermerk</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Add a source to this brief, or open a brief</source>
        <translation>Diesem Vermerk eine Quelle hinzufügen oder einen Vermerk öffnen</translation>
    </message>
    <message>
        <source>Everywhere: Open a source</source>
        <translation>Überall: Quelle öffnen</translation>
    </message>
    <message>
        <source>Open r&amp;ecent…</source>
        <translation>&amp;Zuletzt geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Open a brief that was open not long ago</source>
        <translation>Einen Vermerk öffnen, der vor kurzem offen war</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the brief with its texts and decisions</source>
        <translation>Den Vermerk mit seinen Texten und Entscheidungen speichern</translation>
    </message>
    <message>
        <source>Everywhere: Save the brief</source>
        <translation>Überall: Vermerk speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter&#xa0;…</translation>
    </message>
    <message>
        <source>Save the brief under another name</source>
        <translation>Den Vermerk unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Everywhere: Save as</source>
        <translation>Überall: Speichern unter</translation>
    </message>
    <message>
        <source>&amp;Replace the changed file</source>
        <translation>&amp;Geänderte Datei ersetzen</translation>
    </message>
    <message>
        <source>Save over a brief that someone else has changed</source>
        <translation>Einen Vermerk überschreiben, den jemand anderes geändert hat</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Print the brief as it stands on its pages</source>
        <translation>Den Vermerk drucken, wie er auf seinen Seiten steht</translation>
    </message>
    <message>
        <source>Sending: Print</source>
        <translation>Weitergeben: Drucken</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this brief</source>
        <translation>Diesen Vermerk schließen</translation>
    </message>
    <message>
        <source>Everywhere: Close the window</source>
        <translation>Überall: Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close every window</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>Everywhere: Quit</source>
        <translation>Überall: Beenden</translation>
    </message>
    <message>
        <source>Opens source documents, chooses the sentences that matter, and exports Word briefs whose every word can be traced to its page.&lt;br&gt;&lt;br&gt;Nothing leaves this computer.</source>
        <translation>Öffnet Dokumente, wählt die Sätze aus, auf die es ankommt, und exportiert Word-Vermerke, in denen sich jedes Wort bis zu seiner Seite zurückverfolgen lässt.&lt;br&gt;&lt;br&gt;Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl finden&#xa0;…</translation>
    </message>
    <message>
        <source>Find a command by its words</source>
        <translation>Einen Befehl anhand seiner Wörter finden</translation>
    </message>
    <message>
        <source>Everywhere: Find a command</source>
        <translation>Überall: Befehl finden</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Everywhere: This sheet</source>
        <translation>Überall: Diese Übersicht</translation>
    </message>
    <message>
        <source>Try the &amp;example</source>
        <translation>Das B&amp;eispiel ausprobieren</translation>
    </message>
    <message>
        <source>Open a news article of 435 words</source>
        <translation>Einen Zeitungsartikel von 435 Wörtern öffnen</translation>
    </message>
    <message>
        <source>Copy the &amp;details</source>
        <translation>Ein&amp;zelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy the account of what went wrong</source>
        <translation>Den Bericht über das kopieren, was schiefging</translation>
    </message>
    <message>
        <source>&amp;About Briefdesk</source>
        <translation>Übe&amp;r Briefdesk</translation>
    </message>
    <message>
        <source>Show what Briefdesk is</source>
        <translation>Zeigen, was Briefdesk ist</translation>
    </message>
    <message>
        <source>No people or organisations were found to list.</source>
        <translation>Es wurden keine Personen oder Organisationen gefunden, die aufzuführen wären.</translation>
    </message>
    <message>
        <source>Fewer than two dated events were found: there is no timeline to show.</source>
        <translation>Es wurden weniger als zwei datierte Ereignisse gefunden: ein zeitlicher Ablauf lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>No quotations were found beyond what the brief already shows.</source>
        <translation>Es wurden keine Zitate gefunden, die der Vermerk nicht schon zeigt.</translation>
    </message>
    <message>
        <source>Change layout</source>
        <translation>Anordnung ändern</translation>
    </message>
    <message>
        <source>Language of the brief:</source>
        <translation>Sprache des Vermerks:</translation>
    </message>
    <message>
        <source>As the sources</source>
        <translation>Wie die Quellen</translation>
    </message>
    <message>
        <source>Language of the brief</source>
        <translation>Sprache des Vermerks</translation>
    </message>
    <message>
        <source>Fit to one page</source>
        <translation>Auf eine Seite kürzen</translation>
    </message>
    <message>
        <source>Even with the shortest summary it does not fit one page.</source>
        <translation>Auch mit der kürzesten Zusammenfassung passt er nicht auf eine Seite.</translation>
    </message>
    <message>
        <source>It fits one page already.</source>
        <translation>Er passt schon auf eine Seite.</translation>
    </message>
    <message>
        <source>Annex of extracts</source>
        <translation>Anlage mit Auszügen</translation>
    </message>
    <message>
        <source>Coverage strip</source>
        <translation>Abdeckungsstreifen</translation>
    </message>
    <message>
        <source>This layout has no room for the coverage strips of {count} sources.</source>
        <translation>Diese Anordnung hat keinen Platz für die Abdeckungsstreifen von {count} Quellen.</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Personen und Organisationen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitlicher Ablauf</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Without your Word template</source>
        <translation>Ohne Ihre Word-Vorlage</translation>
    </message>
    <message>
        <source>Your Word template</source>
        <translation>Ihre Word-Vorlage</translation>
    </message>
    <message>
        <source>Exports to Word use “{name}”.</source>
        <translation>Word-Exporte verwenden „{name}“.</translation>
    </message>
    <message>
        <source>Use Briefdesk’s own look</source>
        <translation>Aussehen von Briefdesk verwenden</translation>
    </message>
    <message>
        <source>As found in the text</source>
        <translation>Wie im Text erkannt</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Quelle entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Title of the source:</source>
        <translation>Titel der Quelle:</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>Quelle umbenennen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the source:</source>
        <translation>Sprache der Quelle:</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>Sprache ändern</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Encoding of the source:</source>
        <translation>Kodierung der Quelle:</translation>
    </message>
    <message>
        <source>As found in the file</source>
        <translation>Wie in der Datei erkannt</translation>
    </message>
    <message>
        <source>Change encoding</source>
        <translation>Kodierung ändern</translation>
    </message>
    <message>
        <source>Find source</source>
        <translation>Quelle suchen</translation>
    </message>
    <message>
        <source>As found in the text: {language}</source>
        <translation>Wie im Text erkannt: {language}</translation>
    </message>
    <message>
        <source>Move source</source>
        <translation>Quelle verschieben</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>&amp;Next source</source>
        <translation>&amp;Nächste Quelle</translation>
    </message>
    <message>
        <source>Show the next source</source>
        <translation>Die nächste Quelle zeigen</translation>
    </message>
    <message>
        <source>Moving: Next source</source>
        <translation>Bewegen: Nächste Quelle</translation>
    </message>
    <message>
        <source>&amp;Previous source</source>
        <translation>&amp;Vorige Quelle</translation>
    </message>
    <message>
        <source>Show the source before</source>
        <translation>Die vorige Quelle zeigen</translation>
    </message>
    <message>
        <source>Moving: Previous source</source>
        <translation>Bewegen: Vorige Quelle</translation>
    </message>
    <message>
        <source>Move source &amp;up</source>
        <translation>Quelle nach &amp;oben</translation>
    </message>
    <message>
        <source>Put the source before its neighbour</source>
        <translation>Die Quelle vor die vorige stellen</translation>
    </message>
    <message>
        <source>In the sources: Move up, down</source>
        <translation>In den Quellen: Nach oben, nach unten</translation>
    </message>
    <message>
        <source>Move source &amp;down</source>
        <translation>Quelle nach &amp;unten</translation>
    </message>
    <message>
        <source>Put the source after its neighbour</source>
        <translation>Die Quelle hinter die nächste stellen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Um&amp;benennen&#xa0;…</translation>
    </message>
    <message>
        <source>Give the source another title in the brief</source>
        <translation>Der Quelle im Vermerk einen anderen Titel geben</translation>
    </message>
    <message>
        <source>In the sources: Rename</source>
        <translation>In den Quellen: Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Language…</source>
        <translation>&amp;Sprache&#xa0;…</translation>
    </message>
    <message>
        <source>Say which language the source is in</source>
        <translation>Angeben, in welcher Sprache die Quelle ist</translation>
    </message>
    <message>
        <source>&amp;Encoding…</source>
        <translation>&amp;Kodierung&#xa0;…</translation>
    </message>
    <message>
        <source>Say how the letters of the file are encoded</source>
        <translation>Angeben, wie die Buchstaben der Datei kodiert sind</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message>
        <source>Read the source again from its file</source>
        <translation>Die Quelle noch einmal aus ihrer Datei lesen</translation>
    </message>
    <message>
        <source>In the sources: Read again</source>
        <translation>In den Quellen: Neu lesen</translation>
    </message>
    <message>
        <source>Enter pass&amp;word…</source>
        <translation>&amp;Passwort eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>Open a source that is locked with a password</source>
        <translation>Eine Quelle öffnen, die mit einem Passwort gesperrt ist</translation>
    </message>
    <message>
        <source>&amp;Find the file…</source>
        <translation>&amp;Datei suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Say where a source is that has been moved</source>
        <translation>Angeben, wo eine verschobene Quelle ist</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>Lesen &amp;abbrechen</translation>
    </message>
    <message>
        <source>Stop reading a long source</source>
        <translation>Das Lesen einer langen Quelle abbrechen</translation>
    </message>
    <message>
        <source>Use t&amp;he pages read</source>
        <translation>Gelesene Se&amp;iten verwenden</translation>
    </message>
    <message>
        <source>Make do with the pages read before you stopped</source>
        <translation>Mit den Seiten auskommen, die vor dem Abbruch gelesen wurden</translation>
    </message>
    <message>
        <source>Pages without te&amp;xt</source>
        <translation>Seiten ohne Te&amp;xt</translation>
    </message>
    <message>
        <source>Say which pages of the source hold no text</source>
        <translation>Sagen, welche Seiten der Quelle keinen Text enthalten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Take the source and what was decided about it out of the brief</source>
        <translation>Die Quelle und alles, was über sie entschieden wurde, aus dem Vermerk nehmen</translation>
    </message>
    <message>
        <source>In the sources: Remove</source>
        <translation>In den Quellen: Entfernen</translation>
    </message>
    <message>
        <source>Unpin sentence</source>
        <translation>Satz lösen</translation>
    </message>
    <message>
        <source>Pin sentence</source>
        <translation>Satz anheften</translation>
    </message>
    <message>
        <source>Take sentence back</source>
        <translation>Satz wieder aufnehmen</translation>
    </message>
    <message>
        <source>Leave out sentence</source>
        <translation>Satz weglassen</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Zurück zu automatisch</translation>
    </message>
    <message>
        <source>Pin the selected words</source>
        <translation>Markierte Wörter anheften</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Kürzer</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>Länge ändern</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Method:</source>
        <translation>Verfahren:</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>Verfahren ändern</translation>
    </message>
    <message>
        <source>Change focus</source>
        <translation>Schwerpunkt ändern</translation>
    </message>
    <message>
        <source>Clear focus</source>
        <translation>Schwerpunkt löschen</translation>
    </message>
    <message>
        <source>Your pinned sentences alone are {count} words.</source>
        <translation>Allein Ihre angehefteten Sätze haben {count} Wörter.</translation>
    </message>
    <message>
        <source>They all stay.</source>
        <translation>Sie bleiben alle.</translation>
    </message>
    <message>
        <source>Every sentence is left out.</source>
        <translation>Alle Sätze sind weggelassen.</translation>
    </message>
    <message>
        <source>Press {key} on one to bring it back.</source>
        <translation>Drücken Sie bei einem Satz {key}, um ihn zurückzuholen.</translation>
    </message>
    <message>
        <source>No words are selected.</source>
        <translation>Es sind keine Wörter markiert.</translation>
    </message>
    <message>
        <source>Your pinned sentence alone is {count} words.</source>
        <translation>Allein Ihr angehefteter Satz hat {count} Wörter.</translation>
    </message>
    <message>
        <source>It stays.</source>
        <translation>Er bleibt.</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>A&amp;uswahl</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>&amp;Nächster Satz</translation>
    </message>
    <message>
        <source>Go to the next sentence</source>
        <translation>Zum nächsten Satz gehen</translation>
    </message>
    <message>
        <source>In the text: Next, previous sentence</source>
        <translation>Im Text: Nächster, voriger Satz</translation>
    </message>
    <message>
        <source>&amp;Previous sentence</source>
        <translation>&amp;Voriger Satz</translation>
    </message>
    <message>
        <source>Go to the sentence before</source>
        <translation>Zum vorigen Satz gehen</translation>
    </message>
    <message>
        <source>Next &amp;chosen sentence</source>
        <translation>Nächster &amp;ausgewählter Satz</translation>
    </message>
    <message>
        <source>Go to the next chosen sentence</source>
        <translation>Zum nächsten ausgewählten Satz gehen</translation>
    </message>
    <message>
        <source>In the text: Next, previous chosen one</source>
        <translation>Im Text: Nächster, voriger ausgewählter</translation>
    </message>
    <message>
        <source>Previous c&amp;hosen sentence</source>
        <translation>Vor&amp;iger ausgewählter Satz</translation>
    </message>
    <message>
        <source>Go to the chosen sentence before</source>
        <translation>Zum vorigen ausgewählten Satz gehen</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>Keep the sentence whatever the length</source>
        <translation>Den Satz bei jeder Länge behalten</translation>
    </message>
    <message>
        <source>In the text: Pin</source>
        <translation>Im Text: Anheften</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>Leave the sentence out whatever the length</source>
        <translation>Den Satz bei jeder Länge weglassen</translation>
    </message>
    <message>
        <source>In the text: Leave out</source>
        <translation>Im Text: Weglassen</translation>
    </message>
    <message>
        <source>&amp;Back to automatic</source>
        <translation>Zurück zu a&amp;utomatisch</translation>
    </message>
    <message>
        <source>Take back what was decided about the sentence</source>
        <translation>Zurücknehmen, was über den Satz entschieden wurde</translation>
    </message>
    <message>
        <source>In the text: Back to automatic</source>
        <translation>Im Text: Zurück zu automatisch</translation>
    </message>
    <message>
        <source>Pin the &amp;selected words</source>
        <translation>&amp;Markierte Wörter anheften</translation>
    </message>
    <message>
        <source>Make the selected part of a sentence a key point</source>
        <translation>Den markierten Teil eines Satzes zum Kernpunkt machen</translation>
    </message>
    <message>
        <source>In the text: Pin the selected words</source>
        <translation>Im Text: Wörter anheften</translation>
    </message>
    <message>
        <source>&amp;Why this sentence</source>
        <translation>Warum &amp;dieser Satz</translation>
    </message>
    <message>
        <source>Say why the sentence stands as it does</source>
        <translation>Sagen, warum der Satz so steht</translation>
    </message>
    <message>
        <source>In the text: Why this sentence</source>
        <translation>Im Text: Warum dieser Satz</translation>
    </message>
    <message>
        <source>&amp;Longer</source>
        <translation>&amp;Länger</translation>
    </message>
    <message>
        <source>Choose one sentence more</source>
        <translation>Einen Satz mehr auswählen</translation>
    </message>
    <message>
        <source>Length and method: Longer, shorter</source>
        <translation>Länge und Verfahren: Länger, kürzer</translation>
    </message>
    <message>
        <source>Sho&amp;rter</source>
        <translation>&amp;Kürzer</translation>
    </message>
    <message>
        <source>Choose one sentence less</source>
        <translation>Einen Satz weniger auswählen</translation>
    </message>
    <message>
        <source>&amp;Type a length</source>
        <translation>Länge ein&amp;geben</translation>
    </message>
    <message>
        <source>Type a length such as 120 words or 20%</source>
        <translation>Eine Länge eingeben, etwa 120 Wörter oder 20&#x202f;%</translation>
    </message>
    <message>
        <source>Length and method: Type a length</source>
        <translation>Länge und Verfahren: Länge eingeben</translation>
    </message>
    <message>
        <source>&amp;Focus on words</source>
        <translation>&amp;Schwerpunkt setzen</translation>
    </message>
    <message>
        <source>Let the summary lean to a word or a question</source>
        <translation>Die Zusammenfassung auf ein Wort oder eine Frage ausrichten</translation>
    </message>
    <message>
        <source>Length and method: Focus on words</source>
        <translation>Länge und Verfahren: Schwerpunkt setzen</translation>
    </message>
    <message>
        <source>Cl&amp;ear the focus</source>
        <translation>Schwerpunkt lös&amp;chen</translation>
    </message>
    <message>
        <source>Let the summary lean to nothing</source>
        <translation>Die Zusammenfassung auf nichts ausrichten</translation>
    </message>
    <message>
        <source>&amp;Method…</source>
        <translation>Ver&amp;fahren&#xa0;…</translation>
    </message>
    <message>
        <source>Choose by another method</source>
        <translation>Nach einem anderen Verfahren auswählen</translation>
    </message>
    <message>
        <source>Comp&amp;are methods</source>
        <translation>V&amp;erfahren vergleichen</translation>
    </message>
    <message>
        <source>See side by side what four methods choose</source>
        <translation>Nebeneinander sehen, was vier Verfahren auswählen</translation>
    </message>
    <message>
        <source>Length and method: Compare methods</source>
        <translation>Länge und Verfahren: Verfahren vergleichen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Give the next pane the focus</source>
        <translation>Zum nächsten Bereich gehen</translation>
    </message>
    <message>
        <source>Moving: Next pane</source>
        <translation>Bewegen: Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Voriger &amp;Bereich</translation>
    </message>
    <message>
        <source>Give the pane before the focus</source>
        <translation>Zum vorigen Bereich gehen</translation>
    </message>
    <message>
        <source>Moving: Previous pane</source>
        <translation>Bewegen: Voriger Bereich</translation>
    </message>
    <message>
        <source>Give the sources the focus</source>
        <translation>Zu den Quellen gehen</translation>
    </message>
    <message>
        <source>Moving: Sources, text, brief</source>
        <translation>Bewegen: Die drei Bereiche</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Give the text the focus</source>
        <translation>Zum Text gehen</translation>
    </message>
    <message>
        <source>Give the brief the focus</source>
        <translation>Zum Vermerk gehen</translation>
    </message>
    <message>
        <source>&amp;Fold the sources</source>
        <translation>Quellen &amp;einklappen</translation>
    </message>
    <message>
        <source>Fold the sources away</source>
        <translation>Die Quellen einklappen</translation>
    </message>
    <message>
        <source>Moving: Fold the sources</source>
        <translation>Bewegen: Quellen einklappen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Show the text larger</source>
        <translation>Den Text größer zeigen</translation>
    </message>
    <message>
        <source>In the text: Zoom</source>
        <translation>Im Text: Größe</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Show the text smaller</source>
        <translation>Den Text kleiner zeigen</translation>
    </message>
    <message>
        <source>Own si&amp;ze</source>
        <translation>Or&amp;iginalgröße</translation>
    </message>
    <message>
        <source>Show the text at its own size</source>
        <translation>Den Text in Originalgröße zeigen</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Hinweise</translation>
    </message>
    <message>
        <source>Show the line under the text that says why</source>
        <translation>Die Zeile unter dem Text zeigen, die sagt, warum</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Show what the marks mean</source>
        <translation>Zeigen, was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation>Ganze &amp;Seite</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Die ganze Seite zeigen</translation>
    </message>
    <message>
        <source>White pape&amp;r</source>
        <translation>&amp;Weißes Papier</translation>
    </message>
    <message>
        <source>Keep the paper white in the dark</source>
        <translation>Das Papier auch im Dunkeln weiß lassen</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>&amp;Farben des Systems</translation>
    </message>
    <message>
        <source>Follow the system’s colours</source>
        <translation>Den Farben des Systems folgen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Use light colours</source>
        <translation>Helle Farben verwenden</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Use dark colours</source>
        <translation>Dunkle Farben verwenden</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>H&amp;oher Kontrast</translation>
    </message>
    <message>
        <source>Use colours of high contrast</source>
        <translation>Farben mit hohem Kontrast verwenden</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Schrift g&amp;rößer</translation>
    </message>
    <message>
        <source>Make everything in the window larger</source>
        <translation>Alles im Fenster größer machen</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>S&amp;chrift kleiner</translation>
    </message>
    <message>
        <source>Make everything in the window smaller</source>
        <translation>Alles im Fenster kleiner machen</translation>
    </message>
    <message>
        <source>No source is open</source>
        <translation>Es ist keine Quelle offen</translation>
    </message>
    <message>
        <source>There is only one source</source>
        <translation>Es gibt nur eine Quelle</translation>
    </message>
    <message>
        <source>This text was pasted</source>
        <translation>Dieser Text wurde eingefügt</translation>
    </message>
    <message>
        <source>Nothing is being read</source>
        <translation>Es wird nichts gelesen</translation>
    </message>
    <message>
        <source>No reading was stopped</source>
        <translation>Es wurde kein Lesen abgebrochen</translation>
    </message>
    <message>
        <source>Every page that was read holds text</source>
        <translation>Jede gelesene Seite enthält Text</translation>
    </message>
    <message>
        <source>This source has been read</source>
        <translation>Diese Quelle ist gelesen</translation>
    </message>
    <message>
        <source>The text is still being read</source>
        <translation>Der Text wird noch gelesen</translation>
    </message>
    <message>
        <source>No text is open</source>
        <translation>Es ist kein Text offen</translation>
    </message>
    <message>
        <source>No sentence is current</source>
        <translation>Kein Satz ist aktuell</translation>
    </message>
    <message>
        <source>Nothing was decided about this sentence</source>
        <translation>Über diesen Satz wurde nichts entschieden</translation>
    </message>
    <message>
        <source>No sentence is chosen</source>
        <translation>Kein Satz ist ausgewählt</translation>
    </message>
    <message>
        <source>This sentence is not on the page</source>
        <translation>Dieser Satz steht nicht auf der Seite</translation>
    </message>
    <message>
        <source>The whole text is chosen</source>
        <translation>Der ganze Text ist ausgewählt</translation>
    </message>
    <message>
        <source>Nothing more can go</source>
        <translation>Kürzer geht es nicht</translation>
    </message>
    <message>
        <source>There is no focus</source>
        <translation>Es gibt keinen Schwerpunkt</translation>
    </message>
    <message>
        <source>There is no brief yet</source>
        <translation>Es gibt noch keinen Vermerk</translation>
    </message>
    <message>
        <source>Nothing on the page is current</source>
        <translation>Auf der Seite ist nichts aktuell</translation>
    </message>
    <message>
        <source>The key points are chosen for you</source>
        <translation>Die Kernpunkte werden für Sie ausgewählt</translation>
    </message>
    <message>
        <source>The brief has not been saved yet</source>
        <translation>Der Vermerk ist noch nicht gespeichert</translation>
    </message>
    <message>
        <source>No brief has been saved yet</source>
        <translation>Es ist noch kein Vermerk gespeichert</translation>
    </message>
    <message>
        <source>Nothing has been exported yet</source>
        <translation>Es ist noch nichts exportiert</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Nothing has gone wrong</source>
        <translation>Es ist nichts schiefgegangen</translation>
    </message>
    <message>
        <source>Nothing has been copied</source>
        <translation>Es ist nichts kopiert</translation>
    </message>
    <message>
        <source>A brief that was not saved could not be brought back.</source>
        <translation>Ein Vermerk, der nicht gespeichert war, konnte nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Its copy cannot be read.</source>
        <translation>Seine Kopie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>No copy could be kept: save the brief soon, in another place if need be.</source>
        <translation>Keine Kopie konnte behalten werden: Speichern Sie den Vermerk bald, notfalls an einem anderen Ort.</translation>
    </message>
    <message>
        <source>Your brief is safe: a copy was kept at {time}.</source>
        <translation>Ihr Vermerk ist sicher: Um {time} wurde eine Kopie behalten.</translation>
    </message>
    <message>
        <source>Your brief is safe.</source>
        <translation>Ihr Vermerk ist sicher.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Briefdesk is not sure of the language.</source>
        <translation>Briefdesk ist sich der Sprache nicht sicher.</translation>
    </message>
    <message>
        <source>It took {name}.</source>
        <translation>Angenommen wurde {name}.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Which?</source>
        <translation>Welche?</translation>
    </message>
    <message>
        <source>“{words}” is in none of the sources.</source>
        <translation>„{words}“ steht in keiner der Quellen.</translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <translation>Es ändert nichts.</translation>
    </message>
    <message>
        <source>Use these pages</source>
        <translation>Diese Seiten verwenden</translation>
    </message>
    <message>
        <source>Stopped after page {page}.</source>
        <translation>Abgebrochen nach Seite {page}.</translation>
    </message>
    <message>
        <source>Page {pages} holds no text.</source>
        <translation>Seite {pages} enthält keinen Text.</translation>
    </message>
    <message>
        <source>Pages {pages} hold no text.</source>
        <translation>Seiten {pages} enthalten keinen Text.</translation>
    </message>
    <message>
        <source>A sentence you decided about is no longer in “{name}”.</source>
        <translation>Ein Satz, über den Sie entschieden haben, steht nicht mehr in „{name}“.</translation>
    </message>
    <message>
        <source>Should it come back, your decision will hold again.</source>
        <translation>Sollte er wiederkommen, gilt Ihre Entscheidung wieder.</translation>
    </message>
    <message>
        <source>{count} sentences you decided about are no longer in “{name}”.</source>
        <translation>{count} Sätze, über die Sie entschieden haben, stehen nicht mehr in „{name}“.</translation>
    </message>
    <message>
        <source>Should they come back, your decisions will hold again.</source>
        <translation>Sollten sie wiederkommen, gelten Ihre Entscheidungen wieder.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>Vermerk speichern</translation>
    </message>
    <message>
        <source>Briefs (*.brief)</source>
        <translation>Vermerke (*.brief)</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>Find “{name}”</source>
        <translation>„{name}“ suchen</translation>
    </message>
    <message>
        <source>Word templates and documents (*.dotx *.docx *.dotm *.docm)</source>
        <translation>Word-Vorlagen und -Dokumente (*.dotx *.docx *.dotm *.docm)</translation>
    </message>
    <message>
        <source>Save “{title}” before closing?</source>
        <translation>„{title}“ vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of “{name}”:</source>
        <translation>Passwort für „{name}“:</translation>
    </message>
    <message>
        <source>About Briefdesk</source>
        <translation>Über Briefdesk</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Als Word exportieren</translation>
    </message>
    <message>
        <source>It has been replaced while you wrote. Your words: {text}</source>
        <translation>Es wurde ersetzt, während Sie schrieben. Ihre Worte: {text}</translation>
    </message>
    <message>
        <source>This is no longer on the page.</source>
        <translation>Das steht nicht mehr auf der Seite.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>1 source still being read</source>
        <translation>1 Quelle wird noch gelesen</translation>
    </message>
    <message>
        <source>{count} sources still being read</source>
        <translation>{count} Quellen werden noch gelesen</translation>
    </message>
    <message>
        <source>Sentences still being weighed</source>
        <translation>Die Sätze werden noch gewogen</translation>
    </message>
    <message>
        <source>Handling marking</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>Fits one page</source>
        <translation>Passt auf 1 Seite</translation>
    </message>
    <message>
        <source>1 line too long</source>
        <translation>1 Zeile zu lang</translation>
    </message>
    <message>
        <source>{count} lines too long</source>
        <translation>{count} Zeilen zu lang</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation>Beleg {number}</translation>
    </message>
    <message>
        <source>reworded by you</source>
        <translation>von Ihnen umformuliert</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>Verfahren vergleichen</translation>
    </message>
    <message>
        <source>Sentences that a method chose</source>
        <translation>Sätze, die ein Verfahren ausgewählt hat</translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>, in Gebrauch</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>use it</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>zurück zum Text</translation>
    </message>
    <message>
        <source>{count} sentence</source>
        <translation>{count} Satz</translation>
    </message>
    <message>
        <source>{count} sentences</source>
        <translation>{count} Sätze</translation>
    </message>
    <message>
        <source>Two methods, the same length</source>
        <translation>Zwei Verfahren, gleiche Länge</translation>
    </message>
    <message>
        <source>Three methods, the same length</source>
        <translation>Drei Verfahren, gleiche Länge</translation>
    </message>
    <message>
        <source>Four methods, the same length</source>
        <translation>Vier Verfahren, gleiche Länge</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Use {method}</source>
        <translation>{method} wählen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beiden</translation>
    </message>
    <message>
        <source>all three</source>
        <translation>allen dreien</translation>
    </message>
    <message>
        <source>all four</source>
        <translation>allen vieren</translation>
    </message>
    <message>
        <source>Each may use up to {length}.</source>
        <translation>Jedes Verfahren darf bis zu {length} auswählen.</translation>
    </message>
    <message>
        <source>Your pinned sentence is in {all}.</source>
        <translation>Ihr angehefteter Satz steht in {all}.</translation>
    </message>
    <message>
        <source>Your pinned sentences are in {all}.</source>
        <translation>Ihre angehefteten Sätze stehen in {all}.</translation>
    </message>
    <message>
        <source>What you left out is in none.</source>
        <translation>Was Sie weggelassen haben, steht in keinem.</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not here, but in source {number}</source>
        <translation>Nicht hier, aber in Quelle {number}</translation>
    </message>
    <message>
        <source>“{words}” is not in this text.</source>
        <translation>„{words}“ steht nicht in diesem Text.</translation>
    </message>
    <message>
        <source>{place} of more than {count}</source>
        <translation>{place} von mehr als {count}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>{found} of {count} commands</source>
        <translation>{found} von {count} Befehlen</translation>
    </message>
    <message>
        <source>{count} commands</source>
        <translation>{count} Befehle</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>No command is called “{words}”.</source>
        <translation>Kein Befehl heißt „{words}“.</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>There is nothing to summarise here: the text has only one sentence. It is shown as it is.</source>
        <translation>Nichts zusammenzufassen: Der Text hat nur einen Satz. Er wird ganz gezeigt.</translation>
    </message>
    <message>
        <source>There is nothing to summarise here. The text is shown as it is.</source>
        <translation>Nichts zusammenzufassen. Der Text wird ganz gezeigt.</translation>
    </message>
    <message>
        <source>Pinned by you.</source>
        <translation>Angeheftet.</translation>
    </message>
    <message>
        <source>Left out by you.</source>
        <translation>Weggelassen.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Ausgewählt.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>Nicht ausgewählt.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>anheften</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters work while the text or the page has the focus.</source>
        <translation>Einzelne Buchstaben wirken, solange Text oder Seite den Fokus haben.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Learned from many kinds of text</source>
        <translation>Gelernt aus Texten vieler Art</translation>
    </message>
    <message>
        <source>Sentences most like all the others</source>
        <translation>Den anderen am ähnlichsten</translation>
    </message>
    <message>
        <source>Sentences that share most words</source>
        <translation>Meiste gemeinsame Wörter</translation>
    </message>
    <message>
        <source>The main themes of the text</source>
        <translation>Die Hauptthemen des Textes</translation>
    </message>
    <message>
        <source>The main words, close together</source>
        <translation>Die wichtigsten Wörter, nah beieinander</translation>
    </message>
    <message>
        <source>The commonest words, each once</source>
        <translation>Die häufigsten Wörter, jedes einmal</translation>
    </message>
    <message>
        <source>Words spread as in the whole text</source>
        <translation>Wörter verteilt wie im ganzen Text</translation>
    </message>
    <message>
        <source>Sentences tied to many others</source>
        <translation>Sätze mit vielen Bezügen zu anderen</translation>
    </message>
    <message>
        <source>Title words, cue words and place</source>
        <translation>Titelwörter, Signalwörter und Stellung</translation>
    </message>
    <message>
        <source>Like what follows, unlike what precedes</source>
        <translation>Ähnlich dem Folgenden, anders als das Vorige</translation>
    </message>
    <message>
        <source>Nearest to the middle of the text</source>
        <translation>Der Mitte des Textes am nächsten</translation>
    </message>
    <message>
        <source>The opening sentences</source>
        <translation>Die ersten Sätze</translation>
    </message>
    <message>
        <source>Drawn by lot, to compare with</source>
        <translation>Ausgelost, zum Vergleich</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Schwerpunkt</translation>
    </message>
    <message>
        <source>Compare methods…</source>
        <translation>Verfahren vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>{short} to read, instead of {long}</source>
        <translation>{short} Lesezeit statt {long}</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} Wörter</translation>
    </message>
    <message>
        <source>Change the length</source>
        <translation>Länge ändern</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Verfahren ändern</translation>
    </message>
    <message>
        <source>Change the focus</source>
        <translation>Schwerpunkt ändern</translation>
    </message>
    <message>
        <source>e.g. F-35</source>
        <translation>z.&#xa0;B. F-35</translation>
    </message>
    <message>
        <source>A word or a question, e.g. F-35</source>
        <translation>Wort oder Frage, z.&#xa0;B. F-35</translation>
    </message>
    <message>
        <source>Clear the focus</source>
        <translation>Schwerpunkt löschen</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Quellen zeigen</translation>
    </message>
    <message>
        <source>Previous chosen sentence</source>
        <translation>Voriger ausgewählter Satz</translation>
    </message>
    <message>
        <source>Next chosen sentence</source>
        <translation>Nächster ausgewählter Satz</translation>
    </message>
    <message>
        <source>Chosen {place} of {total}</source>
        <translation>Ausgewählt: {place} von {total}</translation>
    </message>
    <message>
        <source>{total} chosen</source>
        <translation>{total} ausgewählt</translation>
    </message>
    <message>
        <source>Text: {title}</source>
        <translation>Text: {title}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>This source could not be read</source>
        <translation>Diese Quelle konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading page {page} of {pages}</source>
        <translation>Seite {page} von {pages} wird gelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>You can work on the other sources meanwhile.</source>
        <translation>Sie können inzwischen an den anderen Quellen arbeiten.</translation>
    </message>
    <message>
        <source>About {seconds} seconds left. {rest}</source>
        <translation>Noch etwa {seconds} Sekunden. {rest}</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} Quellen</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>At the foot of the page</source>
        <translation>Am Fuß der Seite</translation>
    </message>
    <message>
        <source>In brackets, in the text</source>
        <translation>In Klammern, im Text</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>System fonts</source>
        <translation>Systemschriften</translation>
    </message>
    <message>
        <source>Use them in the window</source>
        <translation>Im Fenster verwenden</translation>
    </message>
    <message>
        <source>A new brief begins with</source>
        <translation>Ein neuer Vermerk beginnt mit</translation>
    </message>
    <message>
        <source>The layout’s own</source>
        <translation>Wie die Anordnung sie vorsieht</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papierformat</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Your name or office</source>
        <translation>Ihr Name oder Ihre Stelle</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>e.g. Official</source>
        <translation>z.&#xa0;B. VS-NfD</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Seine Taste</translation>
    </message>
    <message>
        <source>Back to its own key</source>
        <translation>Zurück zur vorgegebenen Taste</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Now {keys}. Press another key to change it.</source>
        <translation>Jetzt {keys}. Drücken Sie eine andere Taste, um sie zu ändern.</translation>
    </message>
    <message>
        <source>No key yet. Press one.</source>
        <translation>Noch keine Taste. Drücken Sie eine.</translation>
    </message>
    <message>
        <source>{key} belongs to “{command}”. Nothing was changed.</source>
        <translation>{key} gehört zu „{command}“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{key} alone works only for commands of the text or the page. Nothing was changed.</source>
        <translation>{key} allein wirkt nur bei Befehlen des Textes oder der Seite. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Its new key</source>
        <translation>Seine neue Taste</translation>
    </message>
    <message>
        <source>A heading cannot be removed.</source>
        <translation>Eine Überschrift lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Its sentences can be left out in the text.</source>
        <translation>Ihre Sätze lassen sich im Text weglassen.</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>Für Sie ausgewählt</translation>
    </message>
    <message>
        <source>Pinned by you</source>
        <translation>Von Ihnen angeheftet</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Von Ihnen weggelassen</translation>
    </message>
    <message>
        <source>Its note on the page</source>
        <translation>Sein Beleg auf der Seite</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Passwortgeschützt</translation>
    </message>
    <message>
        <source>That password does not open it</source>
        <translation>Dieses Passwort öffnet es nicht</translation>
    </message>
    <message>
        <source>Pictures of pages, no text</source>
        <translation>Nur Seitenbilder, kein Text</translation>
    </message>
    <message>
        <source>Word document of the old kind</source>
        <translation>Altes Word-Format</translation>
    </message>
    <message>
        <source>Unknown kind of file</source>
        <translation>Unbekannte Dateiart</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Holds no text</source>
        <translation>Enthält keinen Text</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Hat zu lange gedauert</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>page {done} of {pages}</source>
        <translation>Seite {done} von {pages}</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>in {language}</source>
        <translation>auf {language}</translation>
    </message>
    <message>
        <source>{done} of {pages} pages</source>
        <translation>{done} von {pages} Seiten</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Ein Dokument öffnen</translation>
    </message>
    <message>
        <source>Word, PDF, web page, e-mail or text</source>
        <translation>Word, PDF, Webseite, E-Mail oder Text</translation>
    </message>
    <message>
        <source>Whatever you have just copied</source>
        <translation>Was Sie gerade kopiert haben</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>Das Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>A news article of 435 words</source>
        <translation>Ein Zeitungsartikel von 435 Wörtern</translation>
    </message>
    <message>
        <source>The sentences that matter are marked at once, each with its reason.</source>
        <translation>Die Sätze, auf die es ankommt, sind sofort markiert, jeder mit Begründung.</translation>
    </message>
    <message>
        <source>Set the length. Press [Space] to pin a sentence, [X] to leave one out.</source>
        <translation>Stellen Sie die Länge ein. [Space] heftet einen Satz an, [X] lässt einen weg.</translation>
    </message>
    <message>
        <source>Set the length. Pin a sentence, or leave one out.</source>
        <translation>Stellen Sie die Länge ein. Heften Sie einen Satz an, oder lassen Sie einen weg.</translation>
    </message>
    <message>
        <source>Export to Word. Every statement keeps a note of where it stands in the source.</source>
        <translation>Exportieren Sie den Vermerk als Word. Jede Aussage behält einen Beleg mit ihrer Stelle in der Quelle.</translation>
    </message>
    <message>
        <source>Start a brief</source>
        <translation>Einen Vermerk beginnen</translation>
    </message>
    <message>
        <source>You can also drop files anywhere in this window.</source>
        <translation>Sie können Dateien auch überall in diesem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Recent briefs</source>
        <translation>Letzte Vermerke</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Where the chosen sentences stand</source>
        <translation>Wo die ausgewählten Sätze stehen</translation>
    </message>
    <message>
        <source>{words}
{place} of {total}</source>
        <translation>{words}
{place} von {total}</translation>
    </message>
    <message>
        <source>{place} of {total} sentences.</source>
        <translation>{place} von {total} Sätzen.</translation>
    </message>
    <message>
        <source>It is not one of the sentences that are weighed.</source>
        <translation>Er gehört nicht zu den Sätzen, die gewichtet werden.</translation>
    </message>
    <message>
        <source>Also at: {places}.</source>
        <translation>Auch in: {places}.</translation>
    </message>
    <message>
        <source>Why this sentence</source>
        <translation>Warum dieser Satz</translation>
    </message>
    <message>
        <source>source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>paragraph {paragraph}</source>
        <translation>Absatz {paragraph}</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>an anderer Stelle</translation>
    </message>
    <message>
        <source>One-page brief</source>
        <translation>Kurzvorlage</translation>
    </message>
    <message>
        <source>Information paper</source>
        <translation>Informationsvermerk</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Entscheidungsvorlage</translation>
    </message>
    <message>
        <source>Press digest</source>
        <translation>Pressespiegel</translation>
    </message>
    <message>
        <source>{count}%</source>
        <translation>{count}&#x202f;%</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} Wort</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}st</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}nd</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}rd</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{count} second</source>
        <translation>{count} Sekunde</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Drop to add</source>
        <translation>Zum Hinzufügen hier ablegen</translation>
    </message>
    <message>
        <source>file document import load</source>
        <translation>Datei Dokument importieren laden</translation>
    </message>
    <message>
        <source>last history</source>
        <translation>letzte Verlauf</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>verlassen schließen</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>rückgängig zurück</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>clipboard insert</source>
        <translation>Zwischenablage einsetzen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>preferences options fonts language change</source>
        <translation>Voreinstellungen Optionen Schriften Sprache ändern</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name benennen</translation>
    </message>
    <message>
        <source>characters umlauts</source>
        <translation>Zeichen Umlaute</translation>
    </message>
    <message>
        <source>refresh reload update</source>
        <translation>aktualisieren neu laden</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>entsperren</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>exclude skip</source>
        <translation>ausschließen überspringen</translation>
    </message>
    <message>
        <source>unpin reset</source>
        <translation>lösen zurücksetzen</translation>
    </message>
    <message>
        <source>reason explain</source>
        <translation>Grund erklären</translation>
    </message>
    <message>
        <source>topic search</source>
        <translation>Thema suchen</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>save file send</source>
        <translation>speichern Datei senden</translation>
    </message>
    <message>
        <source>layout note</source>
        <translation>Anordnung Layout Notiz</translation>
    </message>
    <message>
        <source>layout memo memorandum background</source>
        <translation>Anordnung Layout Memo Memorandum Hintergrund</translation>
    </message>
    <message>
        <source>layout memo memorandum decision advice</source>
        <translation>Anordnung Layout Memo Memorandum Entscheidung Rat</translation>
    </message>
    <message>
        <source>layout news clippings media</source>
        <translation>Anordnung Layout Nachrichten Presse Medien</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>übersetzen</translation>
    </message>
    <message>
        <source>edit rewrite change</source>
        <translation>bearbeiten umschreiben ändern</translation>
    </message>
    <message>
        <source>appendix</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>chronology</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>footnotes references</source>
        <translation>Fußnoten Verweise</translation>
    </message>
    <message>
        <source>letterhead logo style</source>
        <translation>Briefkopf Logo Stil</translation>
    </message>
    <message>
        <source>hide sidebar</source>
        <translation>ausblenden Seitenleiste</translation>
    </message>
    <message>
        <source>theme mode</source>
        <translation>Design Modus</translation>
    </message>
    <message>
        <source>theme mode day</source>
        <translation>Design Modus Tag</translation>
    </message>
    <message>
        <source>theme mode night</source>
        <translation>Design Modus Nacht</translation>
    </message>
    <message>
        <source>zoom fonts size</source>
        <translation>Zoom Schrift Größe</translation>
    </message>
    <message>
        <source>shortcuts keyboard help</source>
        <translation>Tastenkürzel Tastatur Hilfe</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>Version Lizenz</translation>
    </message>
    <message>
        <source>classification confidential</source>
        <translation>Einstufung vertraulich geheim</translation>
    </message>
    <message>
        <source>subject name</source>
        <translation>Titel Betreff Überschrift</translation>
    </message>
    <message>
        <source>recipient addressee</source>
        <translation>An Empfänger Adressat</translation>
    </message>
    <message>
        <source>sender author</source>
        <translation>Von Absender Verfasser</translation>
    </message>
    <message>
        <source>copy recipient</source>
        <translation>Kopie Empfänger</translation>
    </message>
    <message>
        <source>date until</source>
        <translation>Frist Datum bis</translation>
    </message>
    <message>
        <source>request action</source>
        <translation>Bitte Anliegen Handlung</translation>
    </message>
    <message>
        <source>advice proposal</source>
        <translation>Empfehlung Vorschlag Rat</translation>
    </message>
    <message>
        <source>telephone e-mail</source>
        <translation>Telefon E-Mail Kontakt</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
</context>
</TS>

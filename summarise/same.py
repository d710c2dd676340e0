"""The key of a cache that holds what was made of a value for as long as somebody else holds that value."""

from __future__ import annotations

from typing import Generic, TypeVar
from weakref import ref

T = TypeVar("T")


class Same(Generic[T]):
    """Stands for a value as the key of a cache, which it does not keep: equal only to what stands for the very same."""

    __slots__ = ("_number", "_value")

    def __init__(self, value: T) -> None:
        self._value = ref(value)
        self._number = id(value)

    def __eq__(self, other: object) -> bool:
        value = self._value()
        return isinstance(other, Same) and value is not None and value is other._value()

    def __hash__(self) -> int:
        return self._number

    @property
    def value(self) -> T:
        """Return the value, which whoever looks for it in a cache still holds."""
        value = self._value()
        assert value is not None
        return value

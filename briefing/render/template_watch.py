"""Watching a template: which keys of the view it asks for while it is filled."""

from collections.abc import Mapping
from typing import Any


class Watched(dict[str, Any]):
    """A dictionary that writes down which keys were asked for, and by which path: it has them or not."""

    def __init__(self, values: Mapping[str, Any], path: str, asked: dict[str, None]) -> None:
        super().__init__({key: _watch(value, f"{path}{key}", asked) for key, value in values.items()})
        self._path = path
        self._asked = asked

    def __getitem__(self, key: str) -> Any:
        self._asked[f"{self._path}{key}"] = None
        return super().__getitem__(key)


def watch(values: Mapping[str, Any], asked: dict[str, None]) -> dict[str, Any]:
    """Values that add to `asked` the path of each key of a dictionary within them, in the order of asking.

    A key of the dictionaries in a list has the path "sources[].title". The names of `values`
    themselves are not watched: parsing the template tells them.
    """
    return {name: _watch(value, name, asked) for name, value in values.items()}


def _watch(value: Any, path: str, asked: dict[str, None]) -> Any:
    if isinstance(value, dict):
        return Watched(value, f"{path}.", asked)
    if isinstance(value, list):
        return [_watch(item, f"{path}[]", asked) for item in value]
    return value

"""Publish: `Artifact` -> an address.

Before: finished bytes. After: they stand where they were asked for, or nothing has changed.
"""

from briefing.publish.files import write_files, write_stdout
from briefing.publish.places import Target, resolve_target

__all__ = ["Target", "resolve_target", "write_files", "write_stdout"]

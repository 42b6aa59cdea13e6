"""Angle profiles: which angles a page has, and what speaks for each. Data, its reader, its learning.

A profile is a TOML file (`crisis.toml` beside this file is the example to copy), optionally with
learned weights in a file beside it. A user's own, given by path, is as good as ours.
"""

from briefing.angles.loader import PROFILES, load_cues, load_profile, profile_path
from briefing.angles.profile import Angle, Profile

__all__ = ["PROFILES", "Angle", "Profile", "load_cues", "load_profile", "profile_path"]

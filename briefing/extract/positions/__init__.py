"""Positions: who takes which position, under one name each, and who says one thing twice."""

from briefing.extract.positions.find import Statement, positions, read_statements
from briefing.extract.positions.people import People, SpeakerPhrase
from briefing.extract.positions.restated import restated

__all__ = ["People", "SpeakerPhrase", "Statement", "positions", "read_statements", "restated"]

"""Antecedents: whom or what the opening pronoun of a sentence means."""

from briefing.extract.antecedents.alone import is_alone
from briefing.extract.antecedents.find import find_antecedent, resolve_opening

__all__ = ["find_antecedent", "is_alone", "resolve_opening"]

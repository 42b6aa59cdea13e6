"""What every stage may ask about words: tokens, stems, languages, aliases, likeness.

Nothing here knows a stage; everything is a function of text and of the data files beside it.
"""

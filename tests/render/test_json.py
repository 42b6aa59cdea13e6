import json
from pathlib import Path

import jsonschema
import pytest

import briefing
from briefing.errors import ReadError
from tests.builders import document, write

SCHEMA = json.loads((Path(briefing.__file__).parent / "brief.schema.json").read_text())


@pytest.fixture(params=["seed", "harbour", "hostile", "empty"])
def brief(request, seed, harbour):
    sources = {
        "seed": seed,
        "harbour": harbour,
        "hostile": document('<b>\nBut the army wrote \ud7ff \u2028 \x07 "x" on the wall.\nHe left.'),
        "empty": document("The title\nHe left the town at dawn on Monday."),
    }
    return briefing.make_brief(sources[request.param], briefing.Options(marking="RED", date="2024-03-16"))


def test_json_keeps_to_the_schema_that_ships(brief):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(briefing.render(brief, "json")), SCHEMA)


def test_the_schema_refuses_what_is_no_brief(seed):
    data = json.loads(briefing.render(briefing.make_brief(seed), "json"))
    data["bottom_line"][0]["start"] = -1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_a_brief_comes_back_from_its_json(brief, tmp_path):
    content = briefing.render(brief, "json")
    assert briefing.load_brief(content) == brief
    assert briefing.load_brief(content.decode()) == brief
    assert briefing.load_brief(write(tmp_path, "brief.json", content)) == brief


def test_every_text_is_a_span_of_its_source(seed):
    text = seed.read_text()
    data = json.loads(briefing.render(briefing.make_brief(seed), "json"))
    lines = [*data["bottom_line"], *(line for s in data["sections"] for line in s["lines"])]
    lines += [cut["line"] for cut in data["cut"]]
    assert len(lines) == 20
    assert all(text[line["start"] : line["end"]] == line["text"] for line in lines)
    assert all(text[p["start"] : p["end"]] for line in lines for p in line["also"])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}", "this JSON is no brief; its schema must be 'briefing/1'"),
        ('{"schema": "briefing/1"}', "this JSON is no whole brief"),
        ("{", "this JSON is no whole brief"),
    ],
)
def test_what_is_no_brief_is_refused(content, message):
    with pytest.raises(ReadError, match=message):
        briefing.load_brief(content)


@pytest.mark.parametrize("id_", ["", "A1", "a1.1", "A1.1 <b>", "A1.1\n", "[A1.1]", "A" + "1" * 10 + ".1"])
def test_an_id_that_is_none_is_refused_because_pages_print_ids_as_they_are(id_):
    data = json.loads(
        briefing.render(briefing.make_brief(document("The army shelled the old town.")), "json")
    )
    for place in ("id", "also"):
        changed = json.loads(json.dumps(data))
        line = next(line for s in changed["sections"] for line in [*changed["bottom_line"], *s["lines"]])
        line[place] = id_ if place == "id" else [{"source": "A", "start": 0, "end": 3, "id": id_}]
        with pytest.raises(ReadError, match="is no id"):
            briefing.load_brief(json.dumps(changed))

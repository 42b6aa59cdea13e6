import json

import pytest

import briefing
from briefing.desk.edited import edited_brief
from briefing.errors import DeskError
from briefing.verify.pages import open_page
from tests.builders import write


@pytest.mark.parametrize("key", ["text", "printed"])
def test_a_quotation_changed_in_the_json_is_not_rendered(seed, tmp_path, key):
    data = json.loads(briefing.render(briefing.make_brief(seed), "json"))
    line = data["sections"][1]["lines"][0]
    line[key] = line[key].replace("said", "denied")
    path = write(tmp_path, "page.json", json.dumps(data))
    with pytest.raises(
        DeskError, match=r"A15\.1 of .*page\.json is not what its source says; see briefing verify"
    ):
        edited_brief(open_page(str(path)))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.antecedents.find import find_antecedent, resolve_opening
from briefing.findings import Antecedent

SEED_SPEAKER = (
    "But Kremlin spokesman Dmitry Peskov told a conference call with reporters on Thursday that the Russian"
    " air force would continue to support Syrian government troops and that what he called the “war on terror”"
    " would continue."
)


def test_an_antecedent_is_a_span_of_the_sentence_that_names_it():
    before = ["The town was quiet.", "On Monday Foreign Minister Ngozi Adeyemi flew to Accra."]
    assert find_antecedent("She will meet the mediators there.", before) == Antecedent(
        1, 10, 40, "Foreign Minister Ngozi Adeyemi", "person"
    )


@pytest.mark.parametrize(
    ("before", "sentence", "text"),
    [
        (SEED_SPEAKER, "He also urged Washington to deliver on a pledge.", "Kremlin spokesman Dmitry Peskov"),
        ("President Joao Mbala left Luanda on Friday.", "He will return in May.", "President Joao Mbala"),
        ("“The port is open,” said Carlos Quispe, a union leader.", "He added that ships were waiting.", "Carlos Quispe"),
        ("“The port is open,” Prime Minister Hun Sarith said.", "He denied that ships were waiting.", "Prime Minister Hun Sarith"),
        ("Nairobi police chief Peter Otieno was dismissed.", "His deputy takes over.", "Nairobi police chief Peter Otieno"),
        ("Mr Quispe met the army's commanders in La Paz.", "He promised them new boots.", "Mr Quispe"),
        ("Mr. Quispe met the army's commanders in La Paz.", "He promised them new boots.", "Mr. Quispe"),
        ("According to Tendai Moyo, a teacher, the school burned down.", "He said nobody was hurt.", "Tendai Moyo"),
        ("Siti Rahmawati, 34, lost her house in the flood.", "She now sleeps in a mosque.", "Siti Rahmawati"),
        ("Opponents of President Evaristo Lima marched through the capital.", "He called them criminals.", "President Evaristo Lima"),
        ("In Lima, Justice Minister Rosa Huaman opened the session.", "She left before noon.", "Justice Minister Rosa Huaman"),
        ("Speaking in Cusco Mr Quispe promised a road.", "He named no date.", "Mr Quispe"),
        ("The court freed journalist Aung Min.", "He had been jailed in May.", "journalist Aung Min"),
        ("The envoy, Staffan Lindqvist, arrived in Aden on Sunday.", "He is to meet the governor.", "Staffan Lindqvist"),
        ("Jorge Quispe, who led the strike, was arrested at dawn.", "He denies the charges.", "Jorge Quispe"),
        ("Ivan Petrenko met Oleg Sydorenko in Lviv.", "He offered a truce.", "Ivan Petrenko"),
        ("A spokeswoman for the ministry declined to comment.", "She referred questions to the army.", "A spokeswoman"),
        ("Police arrested a 25-year-old man on Tuesday.", "He is held in Durban.", "a 25-year-old man"),
        ("King Tupou opened the harbour.", "But he did not speak.", "King Tupou"),
        ("Ursula von der Heide chairs the bank.", "Her term ends in June.", "Ursula von der Heide"),
        ("Defense Secretary Luis Aquino visited the camp.", "“He saw nothing,” a soldier said.", "Defense Secretary Luis Aquino"),
        ("Moyos is a former teacher.", "He writes for a weekly.", "Moyos"),
        ("Thabo Nkosi’s lawyers asked for bail.", "He has been in prison since May.", "Thabo Nkosi"),
        ("The bank sold its shares, but Jorge Quispe, author of two books, isn’t so sure.", "He argues that prices will rise.", "Jorge Quispe"),
        ("'We are ready,\" said Akio Tanabe, an official at the port.", "He said 60 ships were waiting.", "Akio Tanabe"),
        ("As Sen. Paul Okoye, R-Tex., put it, \"the town is hot.\"", "He claimed that nobody had asked.", "Sen. Paul Okoye"),
        ("Okello said she could not give a number - nine at most, she said.", "She named two towns.", "Okello"),
        ("“There is a young woman here tonight.", "Her name is Rosa,” Quispe said.", "a young woman"),
        ("Criticised by Mr Okoye, the board met in Lagos, where he said it had failed.", "He asked for a vote.", "Mr Okoye"),
        ("Three days before the first rain fell in Lamu, Lord Ashby, the envoy, answered a letter.", "His answer was short.", "Lord Ashby"),
        ("9.22 pm: Quispe says the valve was old.", "He says it was never changed.", "Quispe"),
        ("The chairman and part owner of Rotavia cannot keep both.", "He should step down.", "The chairman"),
        ("Okello’s backing of his team came late.", "He asked for time.", "Okello"),
        ("The mill burned, Okello said in a statement.", "She said nobody was hurt.", "Okello"),
        ("“They ended the night drunk,” said Kevin Ireland, a trader from Goa who wrote a diary.", "He claimed that it was dear.", "Kevin Ireland"),
        ("President Mbala hinted that Mr Okoye should leave the race.", "He has also shown an eagerness to fight.", "President Mbala"),
        ("Okello was removed from his post in May.", "He now farms.", "Okello"),
        ("“It makes me angry,” said Okello, who marched with her sister.", "She has no fear.", "Okello"),
        ("Quispe said he never doubted the plan and believes Mr Okoye is honest.", "“He says what he thinks.", "Mr Okoye"),
    ],
)  # fmt: skip
def test_he_and_she_mean_the_subject_the_speaker_or_the_only_person(before, sentence, text):
    assert resolve_opening(sentence, [before]) == text


@pytest.mark.parametrize(
    ("before", "sentence", "text"),
    [
        ("Protesters blocked the bridge in Dhaka.", "They burned tyres.", "Protesters"),
        ("The rebels left Goma on Monday.", "They took two trucks.", "The rebels"),
        ("Yet the herders accused the Sudanese army and feared for their wells.", "They are now in Chad.", "the herders"),
        ("Officials said the road was closed.", "They said it would open on Friday.", "Officials"),
        ("Most of the people in the camp are farmers.", "They have no water.", "Most of the people"),
        ("Police fired tear gas in Lagos.", "They detained nine students.", "Police"),
        ("The police force in Lagos fired tear gas.", "They detained nine students.", "The police force"),
        ("Kenya and Uganda signed a treaty.", "They will share the lake.", "Kenya and Uganda"),
        ("Amadou Diallo and Kofi Mensah were released.", "They had spent a year in prison.", "Amadou Diallo and Kofi Mensah"),
        ("The general met Filipino fishermen.", "They asked for protection.", "Filipino fishermen"),
        ("A group of activists entered the plant.", "Their banner named the company.", "A group of activists"),
        ("The Tories want a vote in May.", "They also want lower taxes.", "The Tories"),
        ("Hundreds of miners marched on La Paz.", "They demanded higher wages.", "Hundreds of miners"),
        ("Chadian and Malian officials signed the deal.", "They shook hands.", "Chadian and Malian officials"),
        ("The harbour is closed, fishermen said.", "They said the storm had sunk nine boats.", "fishermen"),
        ("The couple lived near Osaka.", "They had two children.", "The couple"),
        ("Together, Mr. Okoye and Mr. Quispe drew a plan.", "Their plan was cheap.", "Mr. Okoye and Mr. Quispe"),
        ("Marshal Jorge Quispe, a pilot, and Admiral Paul Okoye asked for more ships.", "They spoke in Lima.", "Marshal Jorge Quispe, a pilot, and Admiral Paul Okoye"),
        ("Quispe said villagers could help in the search.", "“They should not be sent alone,” he said.", "villagers"),
        ("“The schools are worried about the tests.", "They need to know what to do.”", "The schools"),
        ("That has enraged farmers, who have praised what they call a gift.", "They say the dam will hold.", "farmers"),
        ("A clerk said Lord Ashby and Lord Quispe agreed on the rule.", "Their quarrel was about a word.", "Lord Ashby and Lord Quispe"),
        ("Crowds of protesters began gathering at noon.", "They’d come to see the king.", "Crowds of protesters"),
        ("A new tax would help the wealthy.", "They have lost little.", "the wealthy"),
        ("The pilot said there were more than 40 passengers in the hall.", "They were from nine towns.", "40 passengers"),
        ("The firm's creditors have been trying to agree on a deal.", "They had threatened to close it.", "The firm's creditors"),
        ("Afro-Brazilians gathered in Bahia.", "They waved flags.", "Afro-Brazilians"),
    ],
)  # fmt: skip
def test_they_means_the_group_that_acts(before, sentence, text):
    assert resolve_opening(sentence, [before]) == text


@pytest.mark.parametrize(
    ("before", "sentence", "text"),
    [
        ("The Kenyan government rejected the plan.", "It said the border would stay closed.", "The Kenyan government"),
        ("Petrobras has closed two wells.", "Its shares fell.", "Petrobras"),
        ("The African Union suspended Mali.", "It had warned the officers twice.", "The African Union"),
        ("The report was published in Geneva.", "It accuses both sides of war crimes.", "The report"),
        ("No state has met the goal, the report says.", "It argues that the fund is empty.", "the report"),
        ("Indonesia recalled its ambassador.", "It accused the neighbour of spying.", "Indonesia"),
        ("The central bank raised rates.", "It also announced a loan.", "The central bank"),
        ("The army denied the charge.", "But it admitted that shells had been fired.", "The army"),
        ("Low-cost airline Rotavia ordered nine planes.", "It also has an option for five more.", "Low-cost airline Rotavia"),
        ("Rotavia employs 900 people and has paid its debts.", "Its planes are old.", "Rotavia"),
        ("Rotavia, a carrier, bought nine planes.", "It also announced a loan.", "Rotavia"),
        ("Ohio offers no help to tenants.", "Its law dates from 1954.", "Ohio"),
        ("Sri Lanka closed the port.", "It has opened another.", "Sri Lanka"),
        ("Kenya, the third market for tea, has banned imports from five U.S. states.", "It has also banned sugar.", "Kenya"),
    ],
)  # fmt: skip
def test_it_means_an_organisation_that_acts_or_a_report_that_says_something(before, sentence, text):
    assert resolve_opening(sentence, [before]) == text


@pytest.mark.parametrize(
    ("before", "sentence", "text"),
    [
        (["Samuel Okoye was freed on Monday.", "He had been held for a year."], "He thanked his lawyers.", "Samuel Okoye"),
        (["The nurses stopped work.", "They want higher pay.", "They met the minister."], "They will meet him again.", "The nurses"),
        (["“We lost the road,” said Maria Quispe.", "“We have no bread.”"], "She asked for lorries.", "Maria Quispe"),
        (["Samuel Okoye was freed on Monday.", "The prison lies near Enugu."], "He thanked his lawyers.", "Samuel Okoye"),
        (["Rosa Cyril was freed in May.", "Cyril asked for respect."], "She gives credit to the young.", "Cyril"),
        (["The news came from aide Mark Meadows.", "Meadows met a speaker, Rosa Huaman, and Mr Okoye."], "He praised the talks.", "aide Mark Meadows"),
        (["Quispe said: “The mill is old.", "Gordon Orel knows it as well.", "It will burn.”"], "He added that he was sad.", "Quispe"),
        (["“It would hurt,” Ms. Quispe said in Lima.", "The result could be a loss."], "She called for a deal.", "Ms. Quispe"),
        (["Okello, who came late, sat down.", "Okello was calm."], "He has a dog.", "Okello"),
        (["James Orel, a lawyer, was shocked.", "When Orel learned that Quispe had won, he shook."], "“She cheated,” he said.", None),
        (["“It comes first,” Mr. Orel said.", "But Mrs. Huaman faces the fire Mr. Okoye has."], "He noted that she was blamed.", None),
        (["The minister's zeal is great, Alan Orel told a radio.", "Mr Quispe has the same zeal, he said."], "He said: “I know.”", "Alan Orel"),
        (["A college withdrew an offer to Speaker Mark Okoye.", "The rent was late."], "He later said it was wrong.", None),
        (["Haddad left.", "Orel came.", "Quispe spoke.", "Okoye listened.", "Mr Diallo slept."], "He woke at nine.", "Mr Diallo"),
    ],
)  # fmt: skip
def test_a_chain_of_pronouns_leads_to_the_sentence_that_names(before, sentence, text):
    assert resolve_opening(sentence, before) == text


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Quispe said Huaman would resign.", "He is to leave in May."),
        ("Juan Quispe and Jorge Huaman were arrested.", "He denies the charges."),
        ("Rosa Huaman opened the session.", "He left before noon."),
        ("The road was closed.", "He left before noon."),
        ("Raed al-Saleh, the leader of the White Helmets, revealed sobering statistics.", "They condemned the airstrikes."),
        ("At the summit he praised Jorge Huaman.", "He flew home at noon."),
        ("Orel Quispe sued Mr Huaman.", "His house is in Lima."),
        ("On Tuesday, newspapers named the couple from Lima.", "They are recovering well."),
        ("As many as 900 Mexicans fell ill, the doctors reported in a weekly.", "They found the source in a village."),
        ("Among those already sued are Rotavia, Orel and Lamu Bank.", "It has also sued an auditor."),
        ("Roosevelt.", "He arrived at noon."),
        ("New York became the first town with a metro.", "He will lead it."),
        ("His focus was consumer Internet trends.", "He has worked here since May."),
        ("Rosa Quispe accused the prince and Orel of theft.", "He also said he had never met them."),
        ("Quispe praised Huaman for her patience.", "“She was never afraid.”"),
        ("Quispe mourned the death of her mother.", "“She was never afraid.”"),
        ("“Fire was everywhere,” she recalled, “and he would not leave.”", "“He would have died,” said Rosa Huaman."),
        ("The candidate's answer to Huaman came on Friday.", "She called it a lie."),
        ("The senate rejected a Clean Air Bill in May.", "He had asked for it."),
        ("The Farmers' Alliance said it expects 900 supporters.", "They have agreed to march at noon."),
        ("Haggling is how a person learns what their goods are worth.", "They might lose a day."),
        ("Orel told reporters that the valve was old.", "They should have been careful."),
        ("The bank closed two branches.", "It is estimated that 40 people lost their jobs."),
        ("The tanks stood in the square.", "They fired at dawn."),
        ("The soldiers met the villagers who said the rebels left.", "They were tired."),
        ("The government closed the road.", "It is unclear whether it will open."),
        ("The government closed the road.", "It was raining."),
        ("The government closed the road.", "It has been reported that cars were burned."),
        ("The government closed the road.", "It was Okoye who opened it."),
        ("The government closed the road.", "It took an hour."),
        ("The government closed the road.", "There was no bread."),
        ("The government closed the road.", "That’s why bread is dear."),
        ("The government closed the road.", "This would hurt the town."),
        ("The government closed the road.", "This week the shops are shut."),
        ("The rebels took the bridge.", "They are the ones who burned it."),
        ("The union made five demands.", "They include higher wages."),
        ("“He is a thief,” said Samuel Okoye.", "“He is finished.”"),
        ("The town's fans wait for voter registration.", "He was born in Accra."),
        ("The government closed the road.", "The army opened it."),
        ("The government closed the road.", "US troops opened it."),
        ("Health officials said they had found measles in an older couple.", "They have not left home."),
        ("On Monday the miners left the palace after an hour.", "“They are losing,” said Mr Okoye."),
        ("Union leaders told a paper that Orel would be watched.", "“They used old pictures,” the source said."),
        ("Only four arrests were made as hunters rode out.", "Their lawyers have been told."),
        ("Nine provinces led by Cusco and farm groups are suing the ministry.", "They argue that it is late."),
        ("Among the crowds were the Quispes from Lima.", "They said they were happy."),
        ("The team found that all infected goats coughed.", "They also developed sores."),
        ("The agency did not raise the alarm.", "“It has spread to nine towns,” the doctor said."),
        ("Angry residents ask why no valve was fitted.", "They are mandatory in Ghana."),
        ("Huaman opposed Quispe's plan for the port.", "“He always laughs.”"),
        ("The clerks' club said: “Mayor Okoye wants to be a prince.”", "He added that it was late."),
        ("The agency had a spy in the Quispe campaign.", "She added that it had no proof."),
        ("Ahead of time, nobody had called.", "Her train was late."),
    ],
)  # fmt: skip
def test_nobody_is_named_where_that_is_not_sure(before, sentence):
    assert find_antecedent(sentence, [before]) is None


def test_the_members_of_a_group_named_beside_its_leader_are_not_meant():
    before = [
        "Kirby was later asked what incentive Russian and Syrian officials had to stop fighting and he gave an"
        " answer which suggests an escalation of the war.",
        "On Tuesday, Raed al-Saleh, the leader of the White Helmets, an unarmed civilian rescue organization in"
        " Syria, revealed sobering statistics.",
    ]
    sentence = (
        "They condemned the airstrikes in eastern Aleppo, an area “populated with hundreds of thousands of"
        " civilians, half of whom are children”."
    )
    assert find_antecedent(sentence, before) is None


@pytest.mark.parametrize(
    ("before", "sentence", "kind"),
    [
        ("Mr Quispe left.", "He took the train.", "person"),
        ("The army left.", "It said the town was lost.", "group"),
        ("Peru left the union.", "It accused the members of bad faith.", "group"),
        ("The report was read out.", "It alleges fraud.", "thing"),
    ],
)
def test_the_kind_of_an_antecedent_is_told(before, sentence, kind):
    found = find_antecedent(sentence, [before])
    assert (found and found.kind) == kind


@pytest.mark.parametrize("language", ["fr", "xx", None])
def test_other_languages_find_nothing(language):
    assert find_antecedent("He left.", ["Mr Quispe spoke."], language) is None


def test_without_sentences_before_nobody_is_found():
    assert find_antecedent("He left.", []) is None
    assert find_antecedent("He left.", ["", " ", "\u200f"]) is None
    assert find_antecedent("", ["Mr Quispe spoke."]) is None


@pytest.mark.parametrize(
    "piece", ["a", "A ", '"', "He ", "the ", "9", "“", "of the ", "Mr. ", "\u200fب", "said, "]
)
def test_long_text_without_a_full_stop_does_no_harm(piece):
    text = piece * (100_000 // len(piece))
    for sentence, before in (("He said so.", [text] * 4), (text, [text]), ("They " + text, [text, "x"])):
        find_antecedent(sentence, before)


WORDS = st.lists(
    st.sampled_from(
        [
            "He",
            "They",
            "It",
            "Mr",
            "Quispe",
            "said",
            "the",
            "a",
            "army",
            "rebels",
            "of",
            ",",
            ".",
            "“",
            "”",
            "'",
            ":",
            "and",
            "who",
            "is",
            "was",
            "Kenya",
            "officials",
            "Orel’s",
            "women",
            "told",
            "minister",
            "on",
            "Monday",
            "that",
            "with",
            "an",
            "34-year-old",
        ]
    ),
    max_size=25,
).map(" ".join)


@given(
    st.sampled_from(["He said so.", "They left.", "It said so.", "Her car", "“He left.”"]),
    st.lists(WORDS, max_size=5),
)
def test_an_antecedent_stands_where_it_says(sentence, before):
    found = find_antecedent(sentence, before)
    if found is not None:
        assert before[found.sentence][found.start : found.end] == found.text
        assert found.text.strip() == found.text != ""


@given(st.text(max_size=60), st.lists(st.text(max_size=80), max_size=5))
def test_any_text_is_taken(sentence, before):
    find_antecedent("He " + sentence, before)
    find_antecedent(sentence, before)

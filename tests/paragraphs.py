"""Own sentences of three happenings, to make piles of."""

from __future__ import annotations

SIEGE = (
    "Government troops entered the town of Aldrava on Monday after a siege of six weeks.",
    "The mayor of Aldrava, Luka Brenn, said that 25 people had been killed by shells.",
    "Trucks with flour waited on the far bank because the bridge of Aldrava had been mined.",
    "Doctors at the clinic of Aldrava treated burns all night and sent the worst cases away.",
    "The general in command, Aren Tavik, said that his men had captured 60 rebels in the mill.",
    "Nobody in Aldrava knows when the bridge over the river will be opened for carts again.",
)
OTHER_SIEGE = (
    "After six weeks the siege of Aldrava ended on Monday and soldiers walked into its market.",
    "A nurse at the clinic of Aldrava, Ida Moren, counted 38 bodies in the yard that evening.",
    "The soldiers found the mill of Aldrava empty but for sacks of grain and a dead horse.",
    "Old men sat by the bridge of Aldrava and watched the troops lay planks over the gap.",
)
HARVEST = (
    "Harvest failed in the valley of Sefir for the third year, the ministry of farming said.",
    "The price of bread in Sefir has doubled since spring and mills stand idle on the canal.",
    "Some 400 families have left their villages in Sefir to look for work in the port.",
    "A farmer of Sefir, Oren Falk, showed visitors a field where nothing but thistles grew.",
)
FERRY = (
    "A ferry sank in the lake of Orlune on Friday night in a storm, the harbour office said.",
    "Divers brought up 17 bodies from the wreck of the ferry, and nine people are missing.",
    "The captain of the ferry had been told to stay in the harbour of Orlune until morning.",
    "Families of the passengers waited in the rain at Orlune for the boats of the divers.",
)


def text(*sentences: str) -> str:
    """Paragraphs of one sentence each."""
    return "\n\n".join(sentences)

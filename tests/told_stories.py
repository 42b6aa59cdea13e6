"""Invented articles of which several tell one story."""

FERRY = (
    "Ferry sinks off Karvan, forty rescued\n\nA ferry with sixty people on board sank on Friday off Karvan, the coast "
    "guard said. Forty passengers were pulled out of the water by fishermen. The captain, Samir Haddad, was among "
    "the missing. The ferry had left Oresk an hour before in heavy seas.",
    "Passengers tell of ferry disaster near Karvan\n\nSurvivors of the ferry that went down off Karvan said they had "
    "heard a bang below deck. Fishermen from the town reached them within minutes. Samir Haddad, the captain who "
    "steered the ferry for ten years, has not been found. The coast guard sent divers from Oresk.",
    "Coast guard seeks captain of sunken ferry\n\nDivers of the coast guard were looking on Saturday for Samir Haddad, "
    "captain of the ferry that sank off Karvan with sixty passengers. The owner of the ferry in Oresk said the ship "
    "had been inspected in spring.",
)
BANK = (
    "Central bank of Mirow raises rates\n\nThe central bank of Mirow raised its key rate to nine per cent on Friday. "
    "Governor Lena Orel said inflation would otherwise eat up wages. Analysts had expected a smaller step, and the "
    "currency rose against the dollar.",
    "Orel defends rate rise in Mirow\n\nThe governor of Mirow's central bank, Lena Orel, defended the higher key rate "
    "before parliament. Inflation, she said, was a tax on the poor. Traders in the currency market welcomed the "
    "step of the bank.",
)
CUP = (
    "Lund wins the district cup\n\nLund beat Hallen in the final of the district cup. Erik Voss scored twice before "
    "half-time, and the goalkeeper of Hallen saved a penalty. The crowd of nine thousand sang until the evening.",
)

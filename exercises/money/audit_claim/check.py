"""What is asked of deciding and audit_claim. Matters called invented, and the papers that repeat them, are invented."""

from audit_claim import Claim, Source, audit_claim, deciding

MONTH, YEAR = "mining tax in a month of 2023", "mining tax in 2023"
CAPITAL = "least charter capital of an exchange"
FARM = "electricity of an invented farm in a month"

# (what was printed, what sources say, verdict); the numbers of the facts stand beside them
PRINTED = [
    (Claim(MONTH, 7_640_600_000, "som"), [Source(MONTH, 7_808_333, "som", "2025-01", 1)], "unit error"),  # F-117
    (Claim(YEAR, 93_700_000, "som"), [Source(YEAR, 93_700_000, "som", "2025-01", 1)], "supported"),  # F-117
    (
        Claim("electricity for one bitcoin", 800_000, "kW"),  # F-129
        [Source("electricity for one bitcoin", 800_000, "kWh", "2025-11", 2)],
        "unit error",
    ),
    (
        Claim("electricity of 45 farms in a month of 2019", 1_000_000, "kW"),  # F-127: 136 MW, for 720 hours
        [Source("electricity of 45 farms in a month of 2019", 136 * 720, "MWh", "2019-09-20", 1)],
        "unit error",
    ),
    (
        Claim("share of hydropower", 30, "% of electricity"),
        [
            Source("share of hydropower", 30, "% of all energy", "2020-04", 1),  # F-091
            Source("share of hydropower", 88, "% of electricity", "2025-03-02", 1),  # F-093
        ],
        "contradicted",
    ),
    (
        Claim("gold of the state", 3_700_000_000_000, "dollar"),  # F-211: 52 t
        [Source("gold of the state", 5_650_000_000, "dollar", "2025-06-19", 1)],
        "contradicted",
    ),
    (
        Claim("treasury bills behind USDT", 83, "%"),  # F-152: 122 of 185 billion
        [Source("treasury bills behind USDT", 66, "%", "2026-02", 1)],
        "contradicted",
    ),
    (
        Claim("merchants of Binance Pay in 2025", 18, "times"),  # F-195: +1700 %; from 12 000 to 20 000 000
        [Source("merchants of Binance Pay in 2025", 1_667, "times", "2025-11", 1)],
        "contradicted",
    ),
    (
        Claim("gap of the import price in a year", 8_500_000_000, "som"),  # F-107: 3 TWh at 2.39 som
        [Source("gap of the import price in a year", 7_170_000_000, "som", "2025-03-06", 1)],
        "contradicted",
    ),
    (
        Claim("audit of the gold of USDKG", 1, "opinion"),  # F-140, F-141
        [Source("audit of the gold of USDKG", 0, "opinion", "2025-12-08", 1)],
        "contradicted",
    ),
]
DECREES = [
    Source(CAPITAL, 10_000_000_000, "som", "2025-12-31", 1),  # F-015
    Source(CAPITAL, 300_000_000, "som", "2026-03-13", 1),  # F-016
]
METER = Source(FARM, 600_000, "kWh", "2025-01-10", 1)
PAPER = Source(FARM, 900_000, "kWh", "2025-02-01", 2)
ECHO, LATER_ECHO = Source(FARM, 900_000, "kWh", "2025-02-03", 3), Source(FARM, 900_000, "kWh", "2025-03-01", 3)
NEW_METER = Source(FARM, 620_000, "kWh", "2025-02-10", 1)
NEW_PAPER = Source(FARM, 900_000, "kWh", "2025-04-02", 2)
OTHER = Source("electricity of another farm", 900_000, "kWh", "2025-04-01", 1)
SIZES = [("som", "tyiyn", 100), ("dollar", "tyiyn", 8_745), ("MW", "kW", 1_000), ("MWh", "kWh", 1_000)]
SIZES += [("GWh", "kWh", 1_000_000), ("t", "kg", 1_000), ("times", "%", 100)]
SAID = Claim(FARM, 900_000, "kWh")


def verdict(said, unit, known, known_unit):
    return audit_claim(Claim(FARM, said, unit), [Source(FARM, known, known_unit, "2025-01", 1)])


def test_no_source():
    assert deciding(SAID, []) is None
    assert deciding(SAID, [OTHER]) is None
    assert audit_claim(SAID, []) == "unsupported"
    assert audit_claim(SAID, [OTHER]) == "unsupported"
    assert audit_claim(Claim("tea", 1, "kg"), [METER, OTHER]) == "unsupported"


def test_same_matter():
    assert deciding(SAID, [OTHER, PAPER]) == PAPER
    assert deciding(SAID, [ECHO, OTHER]) == ECHO


def test_closest_source():
    assert deciding(SAID, [METER, PAPER]) == METER
    assert deciding(SAID, [LATER_ECHO, PAPER]) == PAPER
    assert deciding(SAID, [PAPER, METER, LATER_ECHO]) == METER
    assert deciding(SAID, [NEW_PAPER, METER, ECHO]) == METER
    assert deciding(Claim(FARM, 600_000, "kWh"), [PAPER, METER]) == METER


def test_newest_of_equals():
    assert deciding(SAID, [METER, NEW_METER]) == NEW_METER
    assert deciding(SAID, [NEW_METER, METER, PAPER]) == NEW_METER
    assert deciding(SAID, [LATER_ECHO, ECHO]) == LATER_ECHO
    dated = [Source(FARM, 900_000 + day, "kWh", f"2025-03-{day:02}", 2) for day in (4, 21, 11)]
    for some in (dated, dated[::-1]):
        assert deciding(SAID, some) == dated[1]
    assert audit_claim(Claim(FARM, 620_000, "kWh"), [NEW_METER, METER, PAPER]) == "supported"


def test_many_voices():
    voices = [PAPER, ECHO, LATER_ECHO, METER]
    assert deciding(SAID, voices) == deciding(SAID, voices[::-1]) == METER
    assert audit_claim(SAID, voices) == audit_claim(SAID, voices[::-1]) == "contradicted"
    voices = [
        Source(FARM, 900_000, "kWh", "2025-02-01", 2),
        METER,
        Source(FARM, 900_000, "kWh", "2025-02-02", 2),
        Source(FARM, 300_000, "kWh", "2025-02-03", 3),
        Source(FARM, 450_000, "kWh", "2025-03-01", 2),
    ]
    for said in (300_000, 450_000, 600_000, 900_000):
        word = "supported" if said == 600_000 else "contradicted"
        assert audit_claim(Claim(FARM, said, "kWh"), voices) == word
        assert deciding(Claim(FARM, said, "kWh"), voices) == METER


def test_margin():
    for said, known, word in (
        (100, 100, "supported"),
        (105, 100, "supported"),
        (95, 100, "supported"),
        (1051, 1000, "contradicted"),
        (949, 1000, "contradicted"),
        (200, 100, "contradicted"),
        (0, 0, "supported"),
        (1, 0, "contradicted"),
        (0, 1, "contradicted"),
    ):
        assert verdict(said, "kWh", known, "kWh") == word


def test_other_units():
    for large, small, size in SIZES:
        assert verdict(60, large, 60 * size, small) == "supported"
        assert verdict(60 * size, small, 60, large) == "supported"
        assert verdict(105 * size, small, 100, large) == "supported"
        assert verdict(105 * size + 1, small, 100, large) == "contradicted"
    assert verdict(2, "GWh", 2_000, "MWh") == "supported"
    assert verdict(100, "dollar", 8_745, "som") == "supported"
    assert verdict(20, "dollar", 20, "som") == "contradicted"


def test_other_measure():
    for said, unit, known, known_unit in (
        (600_000, "kW", 600_000, "kWh"),
        (600_000, "kWh", 600, "MW"),
        (600, "MW", 400, "MWh"),
        (30, "% of electricity", 30, "% of all energy"),
        (30, "%", 30, "% of electricity"),
    ):
        assert verdict(said, unit, known, known_unit) == "unit error"


def test_powers_of_ten():
    for power in range(1, 10):
        assert verdict(640 * 10**power, "som", 640, "som") == "unit error"
        assert verdict(640, "som", 640 * 10**power, "som") == "unit error"
        assert verdict(671 * 10**power, "som", 640, "som") == "unit error"
        assert verdict(680 * 10**power, "som", 640, "som") == "contradicted"
        for factor in (2, 9, 11):
            assert verdict(640 * factor**power, "som", 640, "som") == "contradicted"
            assert verdict(640, "som", 640 * factor**power, "som") == "contradicted"
    assert verdict(640 * 10**10, "som", 640, "som") == "contradicted"
    assert verdict(640, "som", 640 * 10**10, "som") == "contradicted"


def test_printed_claims():
    for claim, sources, word in PRINTED:
        assert audit_claim(claim, sources) == audit_claim(claim, sources[::-1]) == word


def test_rules_change():
    assert audit_claim(Claim(CAPITAL, 10_000_000_000, "som"), DECREES) == "contradicted"
    assert audit_claim(Claim(CAPITAL, 10_000_000_000, "som"), DECREES[:1]) == "supported"
    assert audit_claim(Claim(CAPITAL, 300_000_000, "som"), DECREES) == "supported"
    assert audit_claim(Claim(CAPITAL, 3_400_000, "dollar"), DECREES) == "supported"
    assert audit_claim(Claim(CAPITAL, 11_500_000, "dollar"), DECREES[:1]) == "unit error"  # an invented headline

"""What is asked beyond the examples: names in Kyrgyz letters, another key, and vectors of Wycheproof."""

from check import KEY, LUNCH, Payment, named
from view import pseudonym, view

# C2SP/wycheproof, testvectors_v1/hmac_sha256_test.json (Apache-2.0), tags of 128 bits: (key, message, tag, valid?)
WYCHEPROOF = [
    (
        "505aa98819809ef63b9a368a1e8bc2e922da45b03ce02d9a7966b15006dba2d5",
        "2e4e7ef728fe11af",
        "406a5c2bd3e6a9595f9b7dff608d59a7",
        True,
    ),
    (
        "f942093842808ba47f64e427f7351dde6b9546e66de4e7d60aa6f328182712cf",
        "852a21d92848e627c7",
        "0b1bf9e98d0a794fa55c09b63e25799f",
        True,
    ),
    (
        "64be162b39c6e5f1fed9c32d9f674d9a8cde6eaa2443214d86bd4a1fb53b81b4",
        "195a3b292f93baff0a2c",
        "71f33f6021d90858cadb1353d7fbe8d7",
        True,
    ),
    (
        "b259a555d44b8a20c5489e2f38392ddaa6be9e35b9833b67e1b5fdf6cb3e4c6c",
        "afd73117330c6e8528a6e4",
        "4b8d76372ebe5e5caa56ca4e5c59cdd3",
        True,
    ),
    (
        "2c6fc62daa77ba8c6881b3dd6989898fef646663cc7b0a3db8228a707b85f2dc",
        "0ff54d6b6759120c2e8a51e3",
        "c580c542846a96e84ea77701778455bf",
        True,
    ),
    (
        "abab815d51df29f740e4e2079fb798e0152836e6ab57d1536ae8929e52c06eb8",
        "f0058d412a104e53d820b95a7f",
        "13cdb005059338f0f28e2d8ce1af5d0a",
        True,
    ),
    (
        "3d5da1af83f7287458bff7a7651ea5d8db72259401333f6b82096996dd7eaf19",
        "aacc36972f183057919ff57b49e1",
        "bd993e4428cbc0e275e4d80b6f520363",
        True,
    ),
    (
        "c19bdf314c6cf64381425467f42aefa17c1cc9358be16ce31b1d214859ce86aa",
        "5d066a92c300e9b6ddd63a7c13ae33",
        "86c9f4dde0b257a7053a7b03c7504409",
        True,
    ),
    (
        "612e837843ceae7f61d49625faa7e7494f9253e20cb3adcea686512b043936cd",
        "cc37fae15f745a2f40e2c8b192f2b38d",
        "b96bcacafac30094f18ac5039e7b3656",
        True,
    ),
    (
        "73216fafd0022d0d6ee27198b2272578fa8f04dd9f44467fbb6437aa45641bf7",
        "d5247b8f6c3edcbfb1d591d13ece23d2f5",
        "6e597c4c3861a380c06854b446fc2a87",
        True,
    ),
    (
        "0427a70e257528f3ab70640bba1a5de12cf3885dd4c8e284fbbb55feb35294a5",
        "13937f8544f44270d01175a011f7670e93fa6ba7ef02336e",
        "f731aaf2f04023d621f10495344679a0",
        True,
    ),
    (
        "96e1e4896fb2cd05f133a6a100bc5609a7ac3ca6d81721e922dadd69ad07a892",
        "91a17e4dfcc3166a1add26ff0e7c12056e8a654f28a6de24f4ba739ceb5b5b18",
        "95243eb1a9d448174ae4fccf4a53ebfe",
        True,
    ),
]


def test_letters():
    one = Payment("k1", LUNCH.at, 5_000, "Өмүр", "Мүрө", "Тоо", "Көл", "тамак")
    seen = view("operator", "", one, KEY)
    assert seen["payer"] == named("Өмүр", one)
    assert seen["payee"] == named("Мүрө", one) != seen["payer"]
    assert view("payer", "Өмүр", one, KEY)["payee"] == "Мүрө"
    assert view("operator", "", one, b"another key, invented")["payer"] == named("Өмүр", one, b"another key, invented")


def test_wycheproof():
    for key, message, tag, valid in WYCHEPROOF:
        data = bytes.fromhex(message)
        got = pseudonym(data[8:], int.from_bytes(data[:8], "big"), bytes.fromhex(key)).hex()
        assert (got == tag) == valid

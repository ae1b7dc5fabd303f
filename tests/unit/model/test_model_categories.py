from judge.model.categories import BY_SLUG, CATEGORIES, ORDER


def test_nine_categories_aim_at_eighty_eight_problems():
    assert [category.target for category in CATEGORIES] == [15, 15, 12, 10, 8, 8, 8, 6, 6]
    assert sum(category.target for category in CATEGORIES) == 88


def test_slugs_are_their_titles_in_lower_case():
    for category in CATEGORIES:
        assert category.title.lower().replace(" ", "-") == category.slug


def test_lookups_know_every_category():
    assert list(BY_SLUG) == [category.slug for category in CATEGORIES]
    assert ORDER["arrays-and-strings"] == 0
    assert ORDER["math-and-bit-manipulation"] == 8

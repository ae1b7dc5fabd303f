from itertools import product

MOST_CALLS = 30_000
LONGEST = 2_000
MOST_LETTERS = 200_000
"""In all words and prefixes of a case."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def promised(methods, arguments):
    """Words and prefixes have at most 200,000 letters together."""
    return sum(len(text) for texts in arguments for text in texts) <= MOST_LETTERS


def calls(pairs):
    """The arguments of a case from pairs of a method and its text."""
    pairs = list(pairs)
    return ["Trie", *(method for method, _ in pairs)], [[], *([text] for _, text in pairs)]


def written(text):
    """Pairs from a short notation: `+ab` inserts, `=ab` searches, `^ab` asks for a prefix."""
    names = {"+": "insert", "=": "search", "^": "startsWith"}
    return calls((names[item[0]], item[1:]) for item in text.split())


def asked(texts):
    """Both questions about each text."""
    return [(method, text) for text in texts for method in ("search", "startsWith")]


@small_inputs(ship=[14, 15, 31, 34, 42, 60, 104, 111, 192, 255, 257, 260, 379, 929, 1137, 1371, 1739, 2223, 2274])
def every_few_calls():
    """All of at most three calls, and of four those that insert first and ask last."""
    each = list(product(("insert", "search", "startsWith"), ("a", "b", "ab")))
    inserts, questions = each[:3], each[3:]
    for number in (1, 2, 3):
        for pairs in product(each, repeat=number):
            yield calls(pairs)
    for pairs in product(inserts, each, each, questions):
        yield calls(pairs)


@small_inputs(ship=[3, 18, 42, 56, 105, 140, 175])
def every_two_words():
    """One or two words of at most three letters, then both questions about all such words."""
    words = ["".join(letters) for length in (1, 2, 3) for letters in product("ab", repeat=length)]
    for number in (1, 2):
        for inserted in product(words, repeat=number):
            yield calls([*(("insert", word) for word in inserted), *asked(words)])


@cases("bounds")
def extremes():
    long = "ab" * (LONGEST // 2)
    yield "search-in-nothing", written("=a")
    yield "prefix-in-nothing", written("^a")
    yield "insert-only", written("+a")
    yield "one-letter", written("+q =q ^q =qq ^qq =p ^p")
    yield "longest-word", calls([("insert", long), *asked([long, long[:-1], long[:-1] + "c", "a", "b"])])
    yield "longest-after-shorter", calls([("insert", long[:-1]), *asked([long]), ("insert", long), *asked([long])])
    yield "every-letter", calls([*(("insert", letter) for letter in LETTERS), *asked(LETTERS[::-1])])
    yield "first-and-last-letter", written("+az +za =az =za =zz =aa ^a ^z ^zz =a")


@cases("adversarial")
def words_that_begin_others():
    yield "longer-first", written("+garden +gar =garden =gar ^gard ^garden =gard")
    yield "shorter-first", written("+gar =garden +garden =gar =garden ^gard =gard")
    yield "longer-stays-after-shorter", written("+part +par +pa +p =part =par =pa =p ^part ^pa =pt")
    yield "shorter-stays-after-longer", written("+p +pa +par +part =p =pa =par =part =parts ^parts")
    yield "beginning-is-no-word", written("+lantern =lan ^lan =lanter ^lanter =l ^l")
    yield "branch-inside", written("+team +tear +tea +te =tea =te =t =team =tear =teab ^tea ^teab")


@cases("adversarial")
def whole_words_as_prefixes():
    yield "whole-word", written("+river ^river ^rivers =river")
    yield "whole-words-of-some", written("+cat +dog +bird ^cat ^dog ^bird ^cats ^do ^c")
    yield "single-letter-word", written("+x ^x ^xx =x =xx")
    yield "last-in-order", written("+a +m +z ^z ^zz ^m ^a")


@cases("adversarial")
def beyond_a_word():
    yield "longer-than-the-word", written("+sun =sunny ^sunny =sun ^sun =suns")
    yield "word-then-other-letters", written("+on +once =onto ^onto =on =once =oncemore")
    yield "twice-the-word", written("+go =gogo ^gogo ^go =go")
    yield "other-last-letter", written("+light =lighs ^lighs =night ^night =lighz")


@cases("adversarial")
def pieces():
    yield "end-of-a-word", written("+window =dow ^dow ^indow =window ^win")
    yield "middle-of-a-word", written("+planet =lane ^lane ^lan ^plan")
    yield "letters-in-other-order", written("+abc =acb ^acb ^ca =cba ^ba =bca")
    yield "same-letter-again", written("+aab =ab ^ab =aaab ^aaa ^aab =b ^b")
    yield "letter-repeated", written("+mama =ma ^ma =mamama ^am ^mamam")
    yield "mixed-from-two-words", written("+cold +warm =word ^wo =carm =warm ^wal =cold ^war")
    yield "mixed-of-equal-length", written("+ax +by =ay =bx ^ay ^bx =ax =by")
    yield "across-two-words", written("+ab +cd =abcd ^abc =bc ^bc ^cd")


@cases("adversarial")
def order_of_calls():
    yield "ask-first", written("=ink ^in +ink =ink ^in")
    yield "asked-before-and-after", written("+oak =oat ^oat +oat =oat ^oat =oak")
    yield "failed-search-then-prefix", written("+map =mop ^mop ^mo =mapper ^mapp ^map")
    yield "failed-prefix-then-search", written("^fox =fox +fo =fox ^fox +foxes =fox ^fox")
    yield "inserted-twice", written("+egg +egg =egg ^eg =eg =egg")
    yield "inserted-again-after-longer", written("+in +inn +in =in =inn ^inn =i")
    yield "many-questions-one-word", written("+z =a =b =z ^y ^z =zz =z ^z")


def some_texts(rng, number, most, alphabet):
    return [rng.string(rng.integer(1, most), alphabet) for _ in range(number)]


def mixed_calls(rng, number, texts, inserts):
    """Calls of all kinds with these texts, cut short or made longer now and then."""
    pairs = []
    for _ in range(number):
        text = rng.choice(texts)
        method = "insert" if rng.chance(inserts) else rng.choice(("search", "startsWith"))
        if method != "insert" and rng.chance(0.3):
            text = text[: rng.integer(1, len(text))]
        elif method != "insert" and rng.chance(0.2):
            text += rng.choice("abc")
        pairs.append((method, text))
    return calls(pairs)


@cases("random", seeds=12)
def two_letters(rng):
    return mixed_calls(rng, rng.integer(12, 40), some_texts(rng, 12, 5, "ab"), 0.3)


@cases("random", seeds=10)
def some_letters(rng):
    return mixed_calls(rng, rng.integer(30, 90), some_texts(rng, 25, 7, "abcde"), 0.35)


@cases("random", seeds=6)
def all_letters(rng):
    return mixed_calls(rng, rng.integer(50, 150), some_texts(rng, 30, 12, LETTERS), 0.4)


@cases("random", seeds=4)
def long_common_beginnings(rng):
    stem = rng.string(rng.integer(30, 120), "xyz")
    texts = [stem[: rng.integer(1, len(stem))] + rng.string(rng.integer(1, 3), "xyz") for _ in range(15)]
    return mixed_calls(rng, rng.integer(30, 60), texts, 0.35)


@cases("large", sizes=[MOST_CALLS], growth=True)
def words_then_questions(rng, size):
    """Half of the calls insert words of five to seven letters; few of the words and prefixes asked for are there."""
    words = [rng.string(rng.integer(5, 7), LETTERS) for _ in range(size // 2)]
    pairs = [("insert", word) for word in words]
    for place in range(size - len(pairs)):
        known = rng.chance(0.1)
        if place % 2:
            pairs.append(("search", rng.choice(words) if known else rng.string(6, LETTERS)))
        else:
            pairs.append(("startsWith", rng.choice(words)[:5] if known else rng.string(5, LETTERS)))
    return calls(pairs)


@cases("large", sizes=[MOST_CALLS])
def in_turn(rng, size):
    """Each word is inserted, then asked for, then a prefix that no word has."""
    pairs = []
    for _ in range(size // 3):
        word = rng.string(6, LETTERS)
        pairs += [("insert", word), ("search", word), ("startsWith", word[:5] + rng.choice(LETTERS))]
    return calls(pairs)


@cases("large", sizes=[20])
def longest_words(rng, size):
    """Some of the longest words, which agree for more than half of their letters."""
    stem = rng.string(1_200, "ab")
    words = [stem + rng.string(LONGEST - len(stem), "ab") for _ in range(size)]
    pairs = [("insert", word) for word in words]
    pairs += asked([*words[:10], words[0][:-1], stem, stem[:-1] + "c"])
    return calls(pairs)


@cases("large", sizes=[400])
def every_beginning(rng, size):
    """All words of one letter up to this number of it, the longest first, then each asked for with one letter more."""
    lengths = list(range(size, 0, -1))
    return calls([*(("insert", "k" * n) for n in lengths), *(("search", "k" * n + "j") for n in (1, size // 2, size))])


FEW = 200
"""Features that compare every question with every word look only at cases of so many calls."""


def questions(methods, arguments, wanted):
    """The calls of one method with the words that are there before them. The set of words is always the same one."""
    known = set()
    for method, texts in zip(methods, arguments):
        if method == wanted:
            yield texts[0], known
        if method == "insert":
            known.add(texts[0])


def few_questions(methods, arguments, wanted):
    return questions(methods, arguments, wanted) if len(methods) <= FEW else ()


def begins(known, text):
    """Whether a longer word begins with a text; looks only at sets of few words."""
    return len(known) <= FEW and any(word != text and word.startswith(text) for word in known)


@feature("searches for a prefix that is no word")
def prefix_is_no_word(methods, arguments):
    return any(text not in known and begins(known, text) for text, known in questions(methods, arguments, "search"))


@feature("a word that begins another is inserted after it")
def shorter_after(methods, arguments):
    return any(
        text not in known and begins(known, text) for text, known in questions(methods, arguments, "insert")
    )


@feature("a word that begins another is inserted before it")
def shorter_before(methods, arguments):
    return any(
        any(text[:end] in known for end in range(1, len(text)))
        for text, known in questions(methods, arguments, "insert")
    )


@feature("a whole word is asked for as a prefix")
def whole_word(methods, arguments):
    return any(
        text in known and not any(word != text and word.startswith(text) for word in known)
        for text, known in few_questions(methods, arguments, "startsWith")
    )


@feature("the same word is inserted twice")
def inserted_twice(methods, arguments):
    return any(text in known for text, known in questions(methods, arguments, "insert"))


@feature("asks before anything is inserted")
def asks_first(methods, arguments):
    return len(methods) > 1 and methods[1] != "insert" and "insert" in methods


@feature("asks again after an insert that changes the answer")
def answer_changes(methods, arguments):
    missing = set()
    for text, known in questions(methods, arguments, "search"):
        if text not in known:
            missing.add(text)
        elif text in missing:
            return True
    return False


@feature("searches for more than a word")
def more_than_a_word(methods, arguments):
    return any(
        text not in known and any(text[:end] in known for end in range(1, len(text)))
        for text, known in questions(methods, arguments, "search")
    )


@feature("a piece from inside a word is asked for")
def piece(methods, arguments):
    return any(
        any(text in word[1:] for word in known) and not any(word.startswith(text) for word in known)
        for text, known in few_questions(methods, arguments, "startsWith")
    )


@feature("a prefix is asked for after a search that failed at it")
def prefix_after_search(methods, arguments):
    if len(methods) > FEW:
        return False
    failed = []
    known = set()
    for method, texts in zip(methods[1:], arguments[1:]):
        (text,) = texts
        if method == "insert":
            known.add(text)
        elif method == "search":
            failed.append(text)
        elif any(word.startswith(text) for word in failed) and not any(word.startswith(text) for word in known):
            return True
    return False

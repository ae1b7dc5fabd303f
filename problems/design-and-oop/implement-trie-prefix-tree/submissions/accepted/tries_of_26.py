# Each node is a Trie of its own with a list of 26, and calls go down letter by letter, 2,000 deep for the longest word.
class Trie:
    def __init__(self):
        self.children = [None] * 26
        self.is_end = False

    def insert(self, word: str) -> None:
        if not word:
            self.is_end = True
            return
        index = ord(word[0]) - ord("a")
        if self.children[index] is None:
            self.children[index] = Trie()
        self.children[index].insert(word[1:])

    def search(self, word: str) -> bool:
        if not word:
            return self.is_end
        child = self.children[ord(word[0]) - ord("a")]
        return child is not None and child.search(word[1:])

    def startsWith(self, prefix: str) -> bool:
        if not prefix:
            return True
        child = self.children[ord(prefix[0]) - ord("a")]
        return child is not None and child.startsWith(prefix[1:])

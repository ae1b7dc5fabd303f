# Searching makes the nodes that it asks a defaultdict for. Caught by: small, adversarial, random
class Node:
    def __init__(self):
        self.children = defaultdict(Node)
        self.is_word = False


class Trie:
    def __init__(self):
        self.root = Node()

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.children[letter]
        node.is_word = True

    def search(self, word: str) -> bool:
        node = self.root
        for letter in word:
            node = node.children[letter]
        return node.is_word

    def startsWith(self, prefix: str) -> bool:
        node = self.root
        for letter in prefix:
            if letter not in node.children:
                return False
            node = node.children[letter]
        return True

#!/usr/bin/env python3
"""Derives stance/grammar/words.txt and irregular.txt from WordNet 3.0 (Debian: wordnet-base).

words.txt holds every verb of one word, and every adjective and adverb, with how often WordNet's
tagged texts use it as noun (n), verb (v), adjective (a) and adverb (r); nouns only where they
are one of the others too or look like a form of a verb, for what the list does not know is a noun. Usage: words.py DIR OUT
"""
import collections, os, re, sys

POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


def main(wordnet, out):
    count = collections.defaultdict(lambda: collections.Counter())
    for pos in ("noun", "verb", "adj", "adv"):
        for line in open(os.path.join(wordnet, "index." + pos), encoding="ascii"):
            fields = line.split()
            if line.startswith(" ") or not re.fullmatch(r"[a-z]+(-[a-z]+)*", fields[0]):
                continue
            count[fields[0]]["nvar"[("noun", "verb", "adj", "adv").index(pos)]] += 1  # once for being there
    for line in open(os.path.join(wordnet, "cntlist.rev"), encoding="ascii"):
        key, _, n = line.split()
        lemma, rest = key.split("%")
        if lemma in count:
            count[lemma][POS[rest[0]]] += int(n)
    forms = set()
    for line in open(os.path.join(wordnet, "verb.exc"), encoding="ascii"):
        forms.add(line.split()[0])
    with open(os.path.join(out, "words.txt"), "w", encoding="ascii") as f:
        for lemma in sorted(count):
            c = count[lemma]
            if c["v"] or c["a"] or c["r"] or lemma in forms or re.search("(ing|ed|en|s)$", lemma):
                f.write(lemma + "".join(" %s%d" % (k, c[k]) for k in "nvar" if c[k]) + "\n")
    with open(os.path.join(out, "irregular.txt"), "w", encoding="ascii") as f:
        for line in open(os.path.join(wordnet, "verb.exc"), encoding="ascii"):
            form, lemma = line.split()[:2]
            if re.fullmatch(r"[a-z]+", form) and re.fullmatch(r"[a-z]+", lemma):
                f.write(form + " " + lemma + "\n")


main(sys.argv[1], sys.argv[2])

import Words
import WorkshopModel

extension Strings {
  var conclusion: ConclusionWords { ConclusionWords(words: words) }
}

/// The words of the conclusions, of their evidence and of reading them back.
struct ConclusionWords {
  let words: Words
  let keys = CommandWords("conclusion.keys")
  var list: List { List(words: words) }
  var evidence: Evidence { Evidence(words: words) }
  var readBack: ReadBack { ReadBack(words: words) }

  /// How far a conclusion is agreed, with the sign that says so without colour.
  func status(_ status: Conclusion.Status) -> (sign: String, word: String) {
    (
      words("conclusion.sign", status: status.rawValue),
      words("conclusion.status", status: status.rawValue)
    )
  }
  /// "conclusion 2 of group I"; without a group that of the plenary.
  func name(_ number: Int, _ group: String?) -> String {
    words("conclusion.name", number: number, group: group)
  }

  /// The words of the list.
  struct List: FeatureWords {
    struct Texts {
      var plenary, none, note, changed, broken, gone, place, ofPlenary, newTitle, text,
        textHint, remark, remarkHint, evidenceField, introduction, atTheEnd, onlyPlace: Text?
    }
    static let texts = TextNames("conclusion.list", Texts())

    let words: Words

    func title(_ place: String) -> String { words("conclusion.list.title", place: place) }
    func group(_ number: String) -> String { words("conclusion.list.group", number: number) }
    func counts(_ all: Int, _ byStatus: [(Conclusion.Status, Int)]) -> String {
      let parts = byStatus.map { words("conclusion.list.ofStatus", count: $1, status: $0.rawValue) }
      return words.list(
        [words("conclusion.list.count", count: all)] + (all > 0 ? parts : []), style: "row")
    }
    func evidence(_ labels: String) -> String {
      words("conclusion.list.evidence", labels: labels)
    }
    func ofGroup(_ number: String) -> String { words("conclusion.list.ofGroup", number: number) }
    func editTitle(_ name: String) -> String { words("conclusion.list.editTitle", name: name) }
    func notQuoted(_ count: Int) -> String { words("conclusion.list.notQuoted", count: count) }
    func added(_ name: String) -> String { words("conclusion.list.added", name: name) }
    func changedText(_ name: String) -> String {
      words("conclusion.list.changedText", name: name)
    }
    func withdrew(_ name: String) -> String { words("conclusion.list.withdrew", name: name) }
    func moved(_ name: String) -> String { words("conclusion.list.moved", name: name) }
  }

  /// The words of the choice of evidence.
  struct Evidence: FeatureWords {
    struct Texts {
      var newTitle, hint, nothing, noEntries, noneChosen, onlyChosen, left: Text?
    }
    static let texts = TextNames("conclusion.evidence", Texts())

    let words: Words

    func title(_ name: String) -> String { words("conclusion.evidence.title", name: name) }
    func chosen(_ count: Int, _ all: Int) -> String {
      words("conclusion.evidence.chosen", count: count, all: all)
    }
    func saved(_ name: String, _ count: Int) -> String {
      words("conclusion.evidence.saved", name: name, count: count)
    }
  }

  /// The words of reading back.
  struct ReadBack: FeatureWords {
    struct Texts {
      var nothing, gone, twoVersions, noNames, note, noteHint, ended, last, first: Text?
    }
    static let texts = TextNames("conclusion.readBack", Texts())

    let words: Words

    func title(_ place: String, _ number: Int, _ count: Int) -> String {
      words("conclusion.readBack.title", place: place, number: number, count: count)
    }
    func settled(_ name: String, _ status: String) -> String {
      words("conclusion.readBack.settled", name: name, status: status)
    }
    func reservation(_ name: String) -> String {
      words("conclusion.readBack.reservation", name: name)
    }
    func minority(_ name: String) -> String { words("conclusion.readBack.minority", name: name) }
    func noteSaved(_ name: String) -> String {
      words("conclusion.readBack.noteSaved", name: name)
    }
    func wasAgreed(_ text: String) -> String {
      words("conclusion.readBack.wasAgreed", text: text)
    }
  }
}

import SessionEngine
import Words
import WorkshopModel

/// What a merge did in all, in sentences.
struct MergeSummary {
  private let out: String
  private let preview: MergePreview
  private let merged: Session

  /// The summary of what led from `before` to `merged`, the session in the file `out`.
  init(out: String, from before: Session, to merged: Session) {
    self.out = out
    self.merged = merged
    preview = MergePreview(from: before, to: merged, now: Machine.now)
  }

  /// What was done, then what there is to know of the session as it is now.
  var sentences: [String] {
    var sentences = [words("program.merge.all", out: out, counts: preview.sentence)]
    let people = merged.state.peoplePutInRepeatedly
    if people > 0 { sentences.append(words("program.merge.people", count: people)) }
    return sentences + preview.fromTheFuture
  }

  /// What somebody should see to.
  var warnings: [String] {
    let groups = merged.groupsWithSameNumber.map { groups in
      words(
        "program.merge.sameNumber", out: out, count: groups.count, number: groups[0].number,
        titles: groups.map { words("program.quoted", text: $0.title) })
    }
    let missing = merged.operations.missing.count
    guard missing > 0 else { return groups }
    return groups + [words("program.merge.missing", out: out, count: missing)]
  }
}

extension MergePreview {
  /// "12 added, 3 changed, 2 with two versions": only what there is.
  var sentence: String {
    let counts = [
      ("added", added.count), ("changed", changed.count), ("withdrawn", withdrawn.count),
      ("restored", restored.count), ("erased", erased.count), ("conflicted", conflicted.count),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { what, count in
      words("program.merge.count", what: what, count: count)
    }
    return words("program.merge.counts", parts: parts, unseen: operations > 0)
  }

  /// What is dated later than now, and what only a later version of the program understands.
  var fromTheFuture: [String] {
    let clocks = fastClocks.map { clock in
      words(
        "program.merge.fastClock", count: clock.operations,
        terminal: clock.name.prefix(4).uppercased(), time: Self.duration(clock.seconds))
    }
    guard fromLaterVersion > 0 else { return clocks }
    return clocks + [words("program.merge.laterVersion", count: fromLaterVersion)]
  }

  /// "3 min", "1 h 02", "2 days".
  private static func duration(_ seconds: Int) -> String {
    let minutes = seconds / 60
    guard minutes >= 60 else { return words("program.merge.minutes", count: minutes) }
    guard minutes >= 48 * 60 else {
      let rest = minutes % 60
      return words(
        "program.merge.hours", count: minutes / 60, minutes: (rest < 10 ? "0" : "") + "\(rest)")
    }
    return words("program.merge.days", count: minutes / 1_440)
  }
}

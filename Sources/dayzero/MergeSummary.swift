import SessionEngine
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
    var sentences = ["\(out) in all: \(preview.sentence)"]
    let people = merged.state.peoplePutInRepeatedly
    if people > 0 {
      let subject = people == 1 ? "1 person is" : "\(people) people are"
      sentences.append(
        "\(subject) in more than one file and \(people == 1 ? "counts" : "count") once.")
    }
    return sentences + preview.fromTheFuture
  }

  /// What somebody should see to.
  var warnings: [String] {
    let groups = merged.groupsWithSameNumber.map { groups in
      let titles = groups.map { "'\($0.title)'" }
      return "\(out): \(groups.count) groups have the number \(groups[0].number): "
        + "\(titles.joined(separator: ", ")). Give them different ones."
    }
    let missing = merged.operations.missing.count
    guard missing > 0 else { return groups }
    return groups + [
      "\(out): \(MergePreview.changes(missing)) known to have been made and in none of the files."
    ]
  }
}

extension MergePreview {
  /// "12 added, 3 changed, 2 with two versions": only what there is.
  var sentence: String {
    let counts = [
      (added, "added"), (changed, "changed"), (withdrawn, "withdrawn"), (restored, "brought back"),
      (erased, "erased"), (conflicted, "with two versions"),
    ]
    let parts = counts.filter { !$0.0.isEmpty }.map { "\($0.0.count) \($0.1)" }
    guard parts.isEmpty else { return parts.joined(separator: ", ") }
    return operations > 0 ? "nothing new to be seen" : "nothing new"
  }

  /// What is dated later than now, and what only a later version of the program understands.
  var fromTheFuture: [String] {
    let clocks = fastClocks.map { clock in
      "\(Self.changes(clock.operations)) dated in the future: the clock of terminal "
        + "\(clock.name.prefix(4).uppercased()) is ahead by at least \(Self.duration(clock.seconds))."
    }
    guard fromLaterVersion > 0 else { return clocks }
    return clocks + [
      "\(Self.changes(fromLaterVersion)) made by a later version of Day Zero, kept as "
        + "\(fromLaterVersion == 1 ? "it is" : "they are")."
    ]
  }

  /// "1 change is", "5 changes are".
  static func changes(_ count: Int) -> String {
    count == 1 ? "1 change is" : "\(count) changes are"
  }

  /// "3 min", "1 h 02", "2 days".
  private static func duration(_ seconds: Int) -> String {
    let minutes = seconds / 60
    guard minutes >= 60 else { return "\(minutes) min" }
    guard minutes >= 48 * 60 else {
      return "\(minutes / 60) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
    return "\(minutes / 1_440) days"
  }
}

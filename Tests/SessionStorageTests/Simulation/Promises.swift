import SessionEngine
import SessionStorage
import WorkshopModel

/// What programs of a history have promised to the people before them.
struct Promises {
  /// What was called saved.
  var saved: [Operation] = []
  /// The points that were called erased.
  var erased: Set<String> = []
  /// The points that may be erased, because a program began to.
  var maybeErased: Set<RecordKey> = []
  /// The drafts about each point.
  private var draftsAbout: [String: [String]] = [:]
  /// What may be kept as a draft at each terminal; nil for none.
  private var drafts: [Int: Set<String?>] = [:]
  private var points: [String: String] = [:]
  private var loss: Loss?

  /// A text that is found in a file only if it was entered.
  static func text(_ number: Int) -> String { "Text \(number)." }

  static func key(_ point: String) -> RecordKey { RecordKey(.parked, RecordID(rawValue: point)) }

  /// A draft is about to be kept: from now on, it may be there.
  mutating func beginDraft(_ text: String, of point: String?, at terminal: Int) {
    drafts[terminal, default: [nil]].insert(text)
    if let point { draftsAbout[point, default: []].append(text) }
    points[text] = point
  }

  /// It was called kept: now nothing else may be there.
  mutating func endDraft(_ text: String, at terminal: Int) {
    let isErased = points[text].map { maybeErased.contains(Self.key($0)) } ?? false
    drafts[terminal] = isErased ? [text, nil] : [text]
  }

  /// Compares what a program finds with what was kept at its terminal.
  mutating func expectDraft(of program: SimulatedProgram, at terminal: Int) {
    guard program.disk.isRunning, program.disk.fault == nil else { return }
    var texts = drafts[terminal] ?? [nil]
    let mayBeGone = texts.contains { text in
      text.flatMap { points[$0] }.map { maybeErased.contains(Self.key($0)) } ?? false
    }
    if mayBeGone { texts.insert(nil) }
    let found = program.store.drafts.first?.fields.text("text")
    // Asking is a call too, which the power may fail in.
    guard program.disk.isRunning, !texts.contains(found) else { return }
    loss = Loss("of the drafts \(texts) there was \(found ?? "none")")
  }

  func checkDrafts() throws { if let loss { throw loss } }

  /// Checks that nothing of what was called erased is in any file.
  func checkErasures(_ machine: SimulatedMachine) throws {
    for point in erased {
      let texts = [Self.text(Int(point.dropFirst()) ?? 0)] + (draftsAbout[point] ?? [])
      for text in texts {
        let files = machine.files(with: text)
        guard files.isEmpty else { throw Loss("\(text) of \(point) is still in \(files)") }
      }
    }
  }
}

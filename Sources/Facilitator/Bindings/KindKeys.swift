import ScreenKit
import TerminalKit
public import WorkshopModel

/// The letters of the kinds of entry, held against the keys of the program.
public enum KindKeys {
  /// Where an entry is begun or shown, so that the letter of its kind means nothing else there.
  private static let places: [Place] = [.board, .coverage, .detail, .turnKind]

  /// The keys of kinds in `document` that something else has on one of these screens, unless somebody
  /// chose others for it, each with its place in the file.
  ///
  /// - Returns: The findings, in the order of the file; empty when all are free.
  public static func clashes(in document: SessionDocument) -> [Finding] {
    let model = Model(
      size: Model.smallest, now: Timestamp(seconds: 0), seed: 0, startsAtHome: true)
    return (document.records[.kind] ?? []).enumerated().compactMap { index, record in
      guard let key = record.fields.text("key"), let letter = key.first, key.count == 1,
        let command = places.lazy.compactMap({
          model.bindings.command(for: .character(letter), at: $0)
        }).first
      else { return nil }
      return Finding(
        "\(SessionDocument.place(of: .kind, at: index)).key",
        Fact("fault.keyTaken", ["key": .text(key), "title": .text(command.title(in: model))]),
        record: record.key)
    }
  }
}

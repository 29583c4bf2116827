import Insights
import WorkshopModel

/// Sets of norms, and what is in them, for other programs.
enum NormJSON {
  /// What a list of sets says of one.
  static func summary(of set: NormSet) -> Value {
    var members: Members = [
      "id": .string(set.id), "title": .string(set.title), "reference": .string(set.reference),
      "norms": .integer(set.norms.count), "notes": .integer(set.notes.count),
    ]
    members.set("note", set.note)
    return .object(members)
  }

  /// What a search found.
  static func found(_ found: [(set: NormSet, text: any PublishedText)]) -> Value {
    .object(["found": .list(found.map { value(of: $0.text, in: $0.set) })])
  }

  /// What has to do with a norm or a set.
  static func related(_ relatives: NormRelatives) -> Value {
    .object([
      "id": .string(relatives.id), "relations": .list(relatives.relations.map(value)),
      "descents": .list(relatives.descents.map(value)),
      "notes": .list(relatives.notes.map { value(of: $0.note, in: $0.set) }),
      "alone": .list(relatives.alone.map(Value.string)),
    ])
  }

  /// Two sets side by side.
  static func compared(_ comparison: NormComparison) -> Value {
    .object([
      "sets": .list([comparison.left, comparison.right].map(summary)),
      "relations": .list(comparison.relations.map(value)),
      "rows": .list(
        comparison.rows.map { row in
          .object([
            "left": row.left.map { value(of: $0, in: comparison.left) } ?? .null,
            "right": row.right.map { value(of: $0, in: comparison.right) } ?? .null,
            "relations": .list(row.relations.map(value)),
            "descent": row.descent.map(value) ?? .null,
            "difference": row.difference.map(value) ?? .null,
          ])
        }),
    ])
  }

  private static func value(of text: any PublishedText, in set: NormSet) -> Value {
    let note = text as? NormNote
    var members: Members = [
      "set": .string(set.id), "id": .string(text.name),
      "kind": .string(note == nil ? "norm" : "note"),
    ]
    members.set("norms", note?.norms ?? [])
    members.set("title", text.title.isEmpty ? nil : text.title)
    members.set("reference", text.reference.isEmpty ? nil : text.reference)
    members.set("text", text.text)
    members.set("summary", text.summary)
    members.set("source", text.source)
    members.set("note", text.note)
    return .object(members)
  }

  private static func value(of relation: NormRelation) -> Value {
    .object([
      "from": .string(relation.from), "to": .string(relation.to),
      "relation": .string(relation.relation), "ground": .string(relation.ground),
      "basis": .string(relation.basis),
    ])
  }

  private static func value(of descent: NormDescent) -> Value {
    .object([
      "earlier": .string(descent.earlier), "later": .string(descent.later),
      "kind": .string(descent.kind.rawValue),
    ])
  }

  private static func value(of difference: WordDifference) -> Value {
    .list(
      difference.pieces.map {
        .object(["kind": .string($0.kind.rawValue), "text": .string($0.text)])
      })
  }
}

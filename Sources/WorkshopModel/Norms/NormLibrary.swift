/// All published sets of norms, and how they have to do with each other.
public struct NormLibrary: Sendable {
  /// The sets, in the order of the catalogue.
  public let sets: [NormSet]
  /// How norms and sets have to do with each other, in the order of their file.
  public let relations: [NormRelation]
  /// What is said of norms to which the other sets have nothing like it, by the norm's id.
  public let alone: [(norm: String, note: String)]

  /// The library of these sets, with the fields of the file of relations; leniently, see
  /// ``findings``.
  public init(sets: [NormSet], relations fields: Members = [:]) {
    self.sets = sets
    relations = Self.objects(fields, "relations").map(NormRelation.init)
    alone = Self.objects(fields, "alone").map {
      (norm: $0.text("norm") ?? "", note: $0.text("note") ?? "")
    }
  }

  /// All norms of all sets, in their order.
  public var norms: [Norm] { sets.flatMap(\.norms) }

  /// The set with that id; nil when there is none.
  public func set(_ id: String) -> NormSet? { sets.first { $0.id == id } }

  /// The norm or the note with that id, and its set; nil when there is none.
  public func text(_ id: String) -> (set: NormSet, text: any PublishedText)? {
    for set in sets {
      if let text = set.texts.first(where: { $0.name == id }) { return (set, text) }
    }
    return nil
  }

  /// Whether a set, a norm or a note has that id.
  public func contains(_ id: String) -> Bool { set(id) != nil || text(id) != nil }

  /// The norms that a set offers: its own, or where it has none, those that it is about.
  public func norms(of set: NormSet) -> [Norm] {
    guard set.norms.isEmpty else { return set.norms }
    return set.about.flatMap { id in
      self.set(id)?.norms ?? norms.filter { $0.id.name == id }
    }
  }

  /// The notes of all sets on that very norm, each with its set.
  public func notes(on norm: Identifier<Norm>) -> [(set: NormSet, note: NormNote)] {
    sets.flatMap { set in
      set.notes.filter { $0.norms.contains(norm) }.map { (set, $0) }
    }
  }

  /// The norms of other sets that say more of that very norm, each with its set.
  public func layers(of norm: Identifier<Norm>) -> [(set: NormSet, norm: Norm)] {
    sets.flatMap { set in
      set.descents.filter { $0.kind == .layer && $0.earlier == norm.name }.flatMap { descent in
        set.norms.filter { $0.id.name == descent.later }.map { (set, $0) }
      }
    }
  }

  /// How that norm, or that set with all its norms, has to do with others.
  public func relations(of id: String) -> [NormRelation] {
    let ids = [id] + (set(id)?.texts.map(\.name) ?? [])
    return relations.filter { relation in ids.contains(where: relation.concerns) }
  }

  /// How texts of all sets go back to others.
  public var descents: [NormDescent] { sets.flatMap(\.descents) }

  private static func objects(_ fields: Members, _ list: String) -> [Members] {
    (fields[list]?.list ?? []).compactMap(\.object)
  }
}

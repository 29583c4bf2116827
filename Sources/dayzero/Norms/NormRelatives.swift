import Words
import WorkshopModel

/// What has to do with a norm, a note or a whole set of norms.
struct NormRelatives {
  /// What was asked for.
  let id: String
  let library: NormLibrary
  /// What is said of it and others.
  let relations: [NormRelation]
  /// What goes back to it or it to, as far as no relation says so.
  let descents: [NormDescent]
  /// What other sets note on it.
  let notes: [(set: NormSet, note: NormNote)]
  /// That the others have nothing like it; empty where nobody says so.
  let alone: [String]

  init(_ id: String, in library: NormLibrary) throws {
    guard library.contains(id) else {
      throw UserError(
        words("program.norms.noNorm", name: id, packages: library.sets.map(\.id)))
    }
    let norms = library.set(id)?.texts.map(\.name) ?? [id]
    self.id = id
    self.library = library
    let relations = library.relations(of: id)
    self.relations = relations
    descents = library.descents.filter { descent in
      norms.contains { $0 == descent.earlier || $0 == descent.later }
        && !relations.contains { $0.links(descent.earlier, descent.later) }
    }
    notes = norms.flatMap { library.notes(on: Identifier($0)) }
    alone = library.alone.filter { norms.contains($0.norm) }.map(\.note)
  }
}

extension NormLibrary {
  /// What names a set, a norm or a note that is not there, with the set and the place in its file, or
  /// the place in the file of relations; empty when all is well.
  public var findings: [Finding] {
    let named = sets.flatMap(places) + relationPlaces
    let known = Set(sets.map(\.id) + sets.flatMap { $0.texts.map(\.name) })
    return named.filter { !known.contains($0.id) }.map {
      Finding($0.place, Fact("fault.noSuchNorm", ["name": .text($0.id)]))
    }
  }

  private func places(in set: NormSet) -> [(place: String, id: String)] {
    let about = set.about.enumerated().map { ("\(set.id).about[\($0)]", $1) }
    let notes = set.notes.flatMap { note in
      note.norms.map { ("\(set.id).\(note.name).norms", $0.name) }
    }
    let descents = set.descents.flatMap { descent in
      [descent.earlier, descent.later].map { ("\(set.id).\(descent.kind.rawValue)", $0) }
    }
    return about + notes + descents
  }

  private var relationPlaces: [(place: String, id: String)] {
    relations.enumerated().flatMap { index, relation in
      [("relations[\(index)].from", relation.from), ("relations[\(index)].to", relation.to)]
    } + alone.enumerated().map { ("alone[\($0)].norm", $1.norm) }
  }
}

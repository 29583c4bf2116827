import WorkshopModel

/// Finds how the entries spread over the stages of norm cultivation through their roles.
///
/// Which role acts at which stage is said by the workshop, so this is a way to read the entries and
/// not something that anybody said. An entry counts at each stage of its role.
struct StageFinder {
  private let material: Material
  private let words: InsightWords

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
  }

  var insights: [Insight] {
    let stages = material.workshop.stages
    guard !stages.isEmpty, !material.entries.isEmpty else { return [] }
    let known = Set(stages.map(\.id))
    func reached(by entry: Statement) -> Set<String> {
      known.intersection(material.stages[entry.role] ?? [])
    }
    var entries: [String: Int] = [:]
    var actions: [String: Int] = [:]
    for entry in material.entries {
      for stage in reached(by: entry) {
        entries[stage, default: 0] += 1
        if entry.kind == material.action { actions[stage, default: 0] += 1 }
      }
    }
    let facts = Stages(
      source: material.workshop.stagesSource, entries: material.entries.count,
      stages: stages.map { Counted(title: $0.title, count: entries[$0.id] ?? 0) },
      several: material.entries.count { reached(by: $0).count > 1 },
      without: material.entries.count { reached(by: $0).isEmpty })
    return [
      Insight(
        .stages, words.stages(facts),
        [
          Insight.Figure("entries", facts.entries),
          Insight.Figure("atSeveralStages", facts.several),
          Insight.Figure("atNoStage", facts.without),
        ] + stages.map { Insight.Figure("stage:\($0.id)", entries[$0.id] ?? 0) }
          + stages.map { Insight.Figure("actions:\($0.id)", actions[$0.id] ?? 0) },
        evidence: material.entries.evidence)
    ]
  }
}

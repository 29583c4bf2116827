/// Something that a key can ask for at the projector, which changes only what it shows.
enum ProjectorAction: Hashable, Sendable {
  case view(Projector.View)
  case nextGroup, previousGroup
}

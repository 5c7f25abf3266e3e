using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>A record that others extend, with its schema, what its members without a name are, and the names that it gave away.</summary>
internal sealed record BuiltRecord(RecordModel Model, SchemaView View, BuiltSchema Additional, RecordScope Names);

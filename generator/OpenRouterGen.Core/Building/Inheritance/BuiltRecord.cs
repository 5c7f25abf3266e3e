using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>A record that others extend, with its schema and the names that it gave away.</summary>
internal sealed record BuiltRecord(RecordModel Model, SchemaView View, RecordScope Names);

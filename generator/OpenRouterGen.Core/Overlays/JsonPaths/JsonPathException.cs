namespace OpenRouterGen.Core.Overlays;

/// <summary>A query that cannot be parsed, or that costs too much. It never leaves this folder: it becomes a problem.</summary>
internal sealed class JsonPathException(string message) : Exception(message);

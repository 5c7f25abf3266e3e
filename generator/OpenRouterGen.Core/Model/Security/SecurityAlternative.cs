namespace OpenRouterGen.Core.Model;

/// <summary>Schemes that are sent together.</summary>
internal sealed record SecurityAlternative(EquatableList<SchemeModel> Schemes);

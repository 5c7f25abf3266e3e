namespace OpenRouterGen.Core.Model;

/// <summary>An end of a range; an exclusive one is itself no allowed value.</summary>
internal readonly record struct Bound<T>(T Value, bool IsExclusive)
    where T : struct;

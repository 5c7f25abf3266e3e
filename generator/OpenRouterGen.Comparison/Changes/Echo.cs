namespace OpenRouterGen.Comparison.Changes;

/// <summary>What makes a change a consequence of another one, if that one was found as well.</summary>
/// <param name="Words">The consequence, in a few words.</param>
/// <param name="Causes">What in the emitted client the other change is about: one of these.</param>
/// <param name="Also">What in the emitted client changes by it.</param>
internal sealed record Echo(string Words, IReadOnlyList<Subject> Causes, IReadOnlyList<Subject> Also);

using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Witness;

/// <summary>
/// Programs that use every public member of a client, a use in a line. They compile against the client that they were made for; what the compiler reports of
/// them against another one is what that one breaks.
/// </summary>
/// <param name="Uses">Statements.</param>
/// <param name="Mocks">
/// Classes that extend those of the client. The compiler looks into no statement where a declaration is wrong, so these stand alone.
/// </param>
/// <param name="Forms">The same uses in other forms, of which only what no plain use shows is of interest.</param>
internal sealed record WitnessProgram(WitnessFile Uses, WitnessFile Mocks, WitnessFile Forms)
{
    /// <summary>The namespace of the programs. Their own names begin with two underscores, so that none is a client's.</summary>
    public const string Namespace = "__Witness";

    /// <summary>How many uses there are.</summary>
    public int Count => Uses.Uses + Mocks.Uses + Forms.Uses;

    public static WitnessProgram Of(ClientSurface surface) => new(UsesWriter.Write(surface), MocksWriter.Write(surface), FormsWriter.Write(surface));
}

namespace OpenRouterGen.Generator;

/// <summary>The names of the pipeline's steps; tests ask which of them ran again.</summary>
internal static class Steps
{
    public const string Files = nameof(Files);
    public const string Options = nameof(Options);
    public const string Inputs = nameof(Inputs);
    public const string Model = nameof(Model);
    public const string Emission = nameof(Emission);
    public const string Sources = nameof(Sources);
    public const string Problems = nameof(Problems);
    public const string References = nameof(References);
    public const string AddOns = nameof(AddOns);
}

namespace OpenRouterGen.Comparison.Findings;

/// <summary>What a finding means, each bit for itself.</summary>
[Flags]
internal enum Verdicts
{
    None = 0,

    /// <summary>A program that was built on the old client gets different or refused answers from the new service.</summary>
    Wire = 1,

    /// <summary>Code that compiles against the old client stops compiling.</summary>
    Source = 2,

    /// <summary>Our diagnostics, or warnings of the compiler, report what was valid.</summary>
    Build = 4,

    /// <summary>The same code compiles and means something else.</summary>
    Behavior = 8,

    /// <summary>The catalog: a model, a value or a price.</summary>
    Capability = 16,

    /// <summary>Words only.</summary>
    Docs = 32,
}

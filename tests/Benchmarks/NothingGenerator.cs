using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Benchmarks;

/// <summary>The baseline of a keystroke: a generator that looks at the files of the project, or at its references too, and emits nothing.</summary>
internal sealed class NothingGenerator(bool references) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterSourceOutput(context.AdditionalTextsProvider, static (_, _) => { });
        if (references)
        {
            context.RegisterSourceOutput(context.MetadataReferencesProvider.Where(static _ => false).Collect(), static (_, _) => { });
        }
    }
}

using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Tool.Compilation;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>Compares what is predicted to break with what the compiler says of a program that uses every public member.</summary>
internal static class WitnessRun
{
    /// <returns>Whether both say the same.</returns>
    /// <exception cref="ToolException">There is no compiler.</exception>
    public static async Task<bool> RunAsync(
        ToolContext context, ClientSide old, ClientSide @new, Action<string> write, CancellationToken cancellationToken)
    {
        try
        {
            var compiling = WitnessCompilation.RunAsync(old.Model!, @new.Model!, cancellationToken);
            var witness = await context.Screen.WaitAsync("Compiling every use of the old client", compiling).ConfigureAwait(false);
            Write(witness, write);
            return witness.Agrees;
        }
        catch (CompilationUnavailableException exception)
        {
            throw ToolException.Input($"{exception.Message.TrimEnd('.')}; the witness needs the .NET 10 SDK", exception);
        }
    }

    private static void Write(WitnessResult witness, Action<string> write)
    {
        var differ = witness.Agrees ? "none differs" : "they differ";
        write(FormattableString.Invariant(
            $"Witness: {witness.Uses} uses, {witness.Predicted.Count} breaks predicted, {witness.Real.Count} in the compiler; {differ}."));
        foreach (var (which, breaks) in new[] { ("not predicted", witness.NotPredicted), ("not in the compiler", witness.NotReal) })
        {
            foreach (var one in breaks)
            {
                write($"  {which}: {Name(one)} {one.CompilerId}");
            }
        }
    }

    private static string Name(SourceBreak one) => one.Member is null ? one.Type : $"{one.Type}.{one.Member}";
}

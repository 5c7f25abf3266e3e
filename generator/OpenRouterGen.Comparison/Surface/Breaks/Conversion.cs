namespace OpenRouterGen.Comparison.Surface;

/// <summary>How a value of one type becomes another one.</summary>
internal readonly record struct Conversion(ConversionForm Form, NullLoss Loss = NullLoss.None)
{
    /// <summary>What the compiler reports where a variable is made of the value; null for nothing.</summary>
    public string? ToVariable => Problem(CompilerIds.NoConversion, CompilerIds.NeedsCast, CompilerIds.NullToValue, CompilerIds.InnerNull);

    /// <summary>What it reports where the value goes into a member.</summary>
    public string? ToMember => Problem(CompilerIds.NoConversion, CompilerIds.NeedsCast, CompilerIds.NullToMember, CompilerIds.InnerNull);

    /// <summary>What it reports where the value is an argument.</summary>
    public string? ToArgument => Problem(CompilerIds.WrongArgument, CompilerIds.WrongArgument, CompilerIds.NullToArgument, CompilerIds.InnerNullOfArgument);

    private string? Problem(string none, string cast, string value, string inner) => (Form, Loss) switch
    {
        (ConversionForm.None, _) => none,
        (ConversionForm.Explicit, _) => cast,
        (_, NullLoss.Value) => value,
        (_, NullLoss.Argument) => CompilerIds.NullToArgument,
        (_, NullLoss.Inner) => inner,
        _ => null,
    };
}

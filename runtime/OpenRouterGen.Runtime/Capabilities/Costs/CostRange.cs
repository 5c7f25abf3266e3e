namespace OpenRouter.Runtime;

/// <summary>A number that is not known exactly, and why; or nothing, and why.</summary>
internal readonly record struct CostRange(decimal Minimum, decimal Maximum, string Reason, bool IsUnknown)
{
    public static CostRange Exactly(decimal value) => new(value, value, string.Empty, IsUnknown: false);

    public static CostRange Between(decimal minimum, decimal maximum, string reason) =>
        new(minimum, maximum, minimum == maximum ? string.Empty : reason, IsUnknown: false);

    public static CostRange Unknown(string reason) => new(0, 0, reason, IsUnknown: true);

    /// <summary>The product with another one. Nothing times what is not known is nothing.</summary>
    public CostRange Times(CostRange other)
    {
        if (IsZero || other.IsZero) return Exactly(0);
        if (IsUnknown) return this;
        return other.IsUnknown ? other : Between(Minimum * other.Minimum, Maximum * other.Maximum, Reason.Length > 0 ? Reason : other.Reason);
    }

    private bool IsZero => !IsUnknown && Maximum == 0;
}

namespace OpenRouterGen.Core.Model;

/// <summary>What the text of a record shows of a member.</summary>
internal enum ShownAs
{
    /// <summary>Not even its name.</summary>
    Nothing,

    /// <summary>How many items it has.</summary>
    Count,

    /// <summary>The value; of a type with members its own text.</summary>
    Value,
}

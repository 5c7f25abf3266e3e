namespace OpenRouterGen.Core.Model;

/// <summary>The least and the greatest value of a number, in the form that fits its C# type. At least one of the two is set.</summary>
internal abstract record BoundsModel;

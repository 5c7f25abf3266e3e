using System.Globalization;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Problems;

/// <summary>One thing that is wrong in a document, an overlay or an option.</summary>
internal sealed record Problem(ProblemDescriptor Descriptor, SourceSpot Spot, EquatableList<string> Arguments)
{
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.Message, [.. Arguments]);
}

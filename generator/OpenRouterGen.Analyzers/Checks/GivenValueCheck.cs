using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Checks what a member or parameter is given.</summary>
/// <param name="context">Of the assignment or the argument.</param>
/// <param name="value">The value that it gives.</param>
internal delegate void GivenValueCheck(OperationAnalysisContext context, IOperation value);

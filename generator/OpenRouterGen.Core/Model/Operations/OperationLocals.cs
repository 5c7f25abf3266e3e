using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>Our own parameters and locals in an operation's methods. They give way to the parameters of the document.</summary>
/// <param name="Stream">The parameter that says whether a stream is asked for.</param>
/// <param name="Call">The request that is being made.</param>
/// <param name="Check">What checks the parameters.</param>
/// <param name="Next">Where the next page begins.</param>
/// <param name="Token">The token of one page's call.</param>
internal sealed record OperationLocals(CSharpIdentifier Stream, CSharpIdentifier Call, CSharpIdentifier Check, CSharpIdentifier Next, CSharpIdentifier Token);

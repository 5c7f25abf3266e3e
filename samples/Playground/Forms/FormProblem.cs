namespace Playground.Forms;

/// <summary>What is wrong with a value of the form.</summary>
/// <param name="Parameter">The parameter's wire name.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record FormProblem(string Parameter, string Message);

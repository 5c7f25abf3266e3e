using System.ComponentModel;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Why a JSON text does not fit.</summary>
/// <param name="Path">The JSON path of the place.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Exception">What the reader threw.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record JsonBodyProblem(string Path, string Message, Exception Exception)
{
    // The message may repeat what came, and a path has names of members that a person chose.
    private bool PrintMembers(StringBuilder builder) => MemberText.Write(builder, nameof(Exception), Exception.GetType().Name);
}

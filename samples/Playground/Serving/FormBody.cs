using Microsoft.AspNetCore.Http;

namespace Playground.Serving;

/// <summary>Reads the form that a request brings.</summary>
internal static class FormBody
{
    /// <exception cref="Refusal">It brings none, or one with too many fields.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : throw new InvalidDataException("There is no form.");
        }
        catch (InvalidDataException)
        {
            throw Refusal.BadRequest("The form could not be read, or is too large. Reload the page.");
        }
    }
}

using Microsoft.AspNetCore.Http;

namespace Playground.Serving;

/// <summary>A request of the page that is not done; the message is for the person before it.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="message">What is wrong, and what to do.</param>
internal sealed class Refusal(int status, string message) : Exception(message)
{
    public int Status => status;

    /// <summary>What was sent cannot be meant.</summary>
    public static Refusal BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    /// <summary>Who sent it may not.</summary>
    public static Refusal Forbidden(string message) => new(StatusCodes.Status403Forbidden, message);

    /// <summary>What it is about is not there.</summary>
    public static Refusal NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    /// <summary>It does not go with how things stand.</summary>
    public static Refusal Conflict(string message) => new(StatusCodes.Status409Conflict, message);

    /// <summary>The disk does not take it.</summary>
    public static Refusal NoRoom(string message) => new(StatusCodes.Status507InsufficientStorage, message);
}

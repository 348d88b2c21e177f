namespace Invoicing.Web;

/// <summary>A row of the events on the page, for the server and for the script.</summary>
internal sealed class EventView(ReceivedEvent received)
{
    public string Name => received.Name;

    public string Text => received.Text;

    public string Time => Display.Time(received.Time);
}

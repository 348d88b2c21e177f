namespace Gigstack.Sandbox.Tests.Current.Printed;

/// <summary>Tests of printed invoices and retentions.</summary>
public abstract class PrintTest : InvoiceTest
{
    private protected const string Iva = """{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }""";

    private protected async Task<PrintedPdf> Print(string path, string name)
    {
        var files = await Get($"{path}/files?file_type=pdf");
        Assert.Equal(200, files.Status);
        return PrintedPdf.Open(await Http.GetByteArrayAsync(new Uri((string)files.Data["pdf"]!)), name);
    }

    private protected async Task<Answer> Issued(string path, string body)
    {
        var answer = await Post(path, body);
        Assert.True(answer.Status == 201, answer.Body.ToJsonString());
        return answer;
    }
}

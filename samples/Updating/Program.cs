using Shop;

// Code of version 1. The listing keeps the old name of EmailAddress: the compiler warns, and a code fix uses the new one.
var order = new NewOrder { Item = "Coffee", Email = "ana@example.com", Quantity = 2 };

Console.WriteLine($"{order.Quantity} of {order.Item} for {order.EmailAddress}");

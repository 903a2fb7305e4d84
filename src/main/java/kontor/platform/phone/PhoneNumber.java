package kontor.platform.phone;

import org.jspecify.annotations.Nullable;

/**
 * A phone number.
 *
 * @param typed as it was typed, with its extension and whatever else stood there
 * @param e164 as it is dialled, {@code +494012345}, without extension (ITU-T E.164); null where no
 *     number could be made of it
 * @param region ISO code of the country; null without {@code e164}, and for numbers of no country
 */
public record PhoneNumber(String typed, @Nullable String e164, @Nullable String region) {}
